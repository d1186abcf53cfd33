/**
 * The one inline script of ours, run before the first paint: a cached page cannot know its reader, and a file of its own
 * would hold up every page. It marks the chosen theme, and whether this browser has signed in (the frame then keeps room
 * for the member's rail). Fixed text: the content security policy allows it by its hash.
 */
export const firstScript =
  `(function(d){try{var t=localStorage.getItem("theme");if(t==="light"||t==="dark")d.theme=t}catch(e){}` +
  `if(/(?:^|; )signed-in=1(?:;|$)/.test(document.cookie))d.signedIn=""})(document.documentElement.dataset)`;
