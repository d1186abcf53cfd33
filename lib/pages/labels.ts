/** Characters (code points) at most: of a title, of a page in one language (about forty sheets of paper), of a note to a change. */
export const maxTitle = 160;
export const maxBody = 100_000;
export const maxNote = 200;
