import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonClass, type ButtonLook } from "./button.tsx";

/** A way to somewhere that looks like a button. */
export function LinkButton({ variant, size, icon, square, className, children, ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  return (
    <Link className={buttonClass({ variant, size, square }, className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
