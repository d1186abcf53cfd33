import { Component, startTransition, useActionState, useState, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { TextInput } from "#components/ui/form/controls.tsx";
import { bringBackDrafts } from "#components/ui/form/draft.ts";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { ToastHost } from "#components/ui/toast/toast-host.tsx";
import type { FormState } from "#lib/core/form.ts";

/** What the server says to a form, when the test lets it. `led` leads elsewhere, as a redirect does. */
type Answer = "taken" | "refused" | "led" | "broken";
const hands = { sent: [] as string[], answer: (_: Answer) => {}, toast, bringBackDrafts };
export type Hands = typeof hands;
Object.assign(window, { hands });

function Invite({ leave }: { leave: () => void }) {
  const [state, action] = useActionState<FormState, FormData>(async (previous, form) => {
    const email = String(form.get("email"));
    hands.sent.push(email);
    const answer = await new Promise<Answer>((resolve) => (hands.answer = resolve));
    const attempt = ((previous as { attempt?: number } | null)?.attempt ?? 0) + 1;
    if (answer === "broken") throw new Error("Failed to fetch");
    if (answer === "led") {
      history.pushState(null, "", "?elsewhere");
      startTransition(leave);
      return previous;
    }
    return (answer === "taken" ? { ok: true, attempt } : { ok: false, code: "invalid", message: "No", values: { email }, attempt }) as FormState;
  }, null);
  return (
    <Form state={state} action={action} locale="en" draft="invite" success="Invited">
      <Field name="email" label="E-mail"><TextInput /></Field>
      <Submit>Invite</Submit>
    </Form>
  );
}

class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override componentDidCatch = bringBackDrafts;
  override render = () => (this.state.broken ? <p>It broke</p> : this.props.children);
}

function Page() {
  const [left, setLeft] = useState(false);
  return (
    <>
      <Boundary>{left ? <p>Elsewhere</p> : <Invite leave={() => setLeft(true)} />}</Boundary>
      <ToastHost label="Messages" closeLabel="Close" />
    </>
  );
}

createRoot(document.getElementById("root")!).render(<Page />);
