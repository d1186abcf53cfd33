/** What a form knows after it was sent. `attempt` counts the tries, so that focus moves to the errors each time. */
export type FormState<T = unknown> = {
  attempt?: number;
  ok?: boolean;
  code?: string;
  message?: string;
  errors?: { path: string; message: string }[];
  values?: Record<string, unknown>;
  result?: T;
} | null;
