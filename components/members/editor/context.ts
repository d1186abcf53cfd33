"use client";
import { createContext, useContext } from "react";
import type { ProfileValues } from "./values.ts";
import type { EditorWords } from "./words.ts";

/** What every part of the editor works with: what the form shows now, its words, and how often it was sent. */
export type Editor = { values: ProfileValues; words: EditorWords; locale: string; attempt: number };

export const EditorContext = createContext<Editor | null>(null);

export const useEditor = (): Editor => {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("A part of the editor stands inside it");
  return editor;
};
