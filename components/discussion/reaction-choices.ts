/** Reactions that are offered; others that programs send are shown all the same. Names are keys of `discussion.emoji`. */
export const choices = [
  { emoji: "👍", name: "thumbsUp" },
  { emoji: "👎", name: "thumbsDown" },
  { emoji: "❤️", name: "heart" },
  { emoji: "👏", name: "clap" },
  { emoji: "🙂", name: "smile" },
  { emoji: "🤔", name: "thinking" },
  { emoji: "👀", name: "eyes" },
  { emoji: "✅", name: "check" },
] as const;
