/** A growing set of small whole numbers, a bit each: 100,000 organisations in 12.5 kB. */
export class Bits {
  words: Uint32Array;
  constructor(capacity = 1024) {
    this.words = new Uint32Array(capacity >>> 5);
  }

  set(at: number, on: boolean) {
    const word = at >>> 5;
    if (word >= this.words.length) {
      if (!on) return;
      const grown = new Uint32Array(Math.max(word + 1, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    if (on) this.words[word]! |= 1 << (at & 31);
    else this.words[word]! &= ~(1 << (at & 31));
  }

  has = (at: number) => ((this.words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

/** How many numbers are in both; in the first alone where there is no second. */
export function countBoth(a: Uint32Array, b?: Uint32Array): number {
  let total = 0;
  const length = b ? Math.min(a.length, b.length) : a.length;
  for (let i = 0; i < length; i++) total += ones(b ? a[i]! & b[i]! : a[i]!);
  return total;
}

// bits of a word, counted two, four, eight at a time
function ones(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The numbers of all sets together, `length` words of them. */
export function union(sets: readonly (Bits | undefined)[], length: number): Uint32Array {
  const result = new Uint32Array(length);
  for (const set of sets) if (set) for (let i = 0; i < Math.min(length, set.words.length); i++) result[i]! |= set.words[i]!;
  return result;
}

/** What all of these have. */
export function intersection(sets: readonly Uint32Array[], all: Uint32Array): Uint32Array {
  const result = all.slice();
  for (const set of sets) for (let i = 0; i < result.length; i++) result[i]! &= set[i] ?? 0;
  return result;
}

/** The numbers in a set, in order, at most `most`. */
export function members(words: Uint32Array, most: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < words.length && found.length < most; i++) {
    for (let word = words[i]!; word !== 0 && found.length < most; word &= word - 1) found.push(i * 32 + (31 - Math.clz32(word & -word)));
  }
  return found;
}
