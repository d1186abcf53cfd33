// Runs before the first paint, from a file of its own: the content security policy allows no inline script, and cached
// pages cannot know their reader. Marks the chosen theme, and whether this browser has signed in (the frame then keeps
// room for the member's rail).
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (blocked) {}
  if (/(?:^|; )signed-in=1(?:;|$)/.test(document.cookie)) root.dataset.signedIn = "";
})();
