/*
 * What people choose when a service asks for ten characters (first places of the lists that NIST SP 800-63B, 3.1.1.2
 * speaks of: RockYou, "10k most common", and their Cyrillic counterparts). Words stand for all their decorations:
 * `P@ssw0rd2026!` is `password`.
 */
const words = `
password passwort motdepasse parole qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc
iloveyou princess sunshine football baseball basketball superman batman dragon monkey welcome letmein trustno admin
administrator administration master shadow michael jennifer jordan hunter killer login access secret mustang starwars
whatever freedom computer internet samsung google facebook changeme default guest user test testing temp hello
pokemon naruto chocolate cookie butterfly liverpool chelsea arsenal barcelona juventus spartak zenit dinamo
cluster klaster russia moscow belarus minsk privet parol lubov natasha marina svetlana vladimir alexander andrey sergey
пароль йцукен йцукенгшщзх фывапролдж ячсмитьбю привет любовь солнышко россия москва беларусь минск админ кластер наташа
qwertyqwerty qweasd qweasdzxc passpass abcd abcdef abcdefgh abcdefghij abcdefghijk alphabet
`.trim().split(/\s+/);
const common = new Set(words);

const looksLike: Record<string, string> = { "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };
const rows = ["01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop[]", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "йцукенгшщзхъ", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"];

/** Whether anybody who knows the address would try this password among the first. */
export function isGuessable(password: string, known: string[]): boolean {
  const text = password.normalize("NFKC").toLowerCase();
  const bare = text.replaceAll(/[^\p{L}]/gu, "");
  const read = [...text.replace(/[\d!@#$%^&*._-]+$/u, "")].map((c) => looksLike[c] ?? c).join("").replaceAll(/[^\p{L}]/gu, "");
  return (
    [1, 2, 3, 4, 5].some((period) => text.slice(0, period).repeat(text.length).startsWith(text)) || // aaaaaaaaaa, abcabcabca
    [bare, read, /^(.+)\1$/u.exec(text)?.[1] ?? ""].some((word) => common.has(word)) ||
    rows.some((row) => (row + row).includes(text) || [...row + row].reverse().join("").includes(text)) ||
    known.some((word) => [...word].length >= 4 && text.includes(word.toLowerCase()) && [...text].length - [...word].length < 6)
  );
}
