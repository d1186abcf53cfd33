"use client";
import { __iconData as printer } from "#icons/printer";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** Opens the browser's own dialog for printing. */
export const PrintButton = ({ label }: { label: string }) => <Button size="small" variant="quiet" icon={<Icon of={printer} size={16} />} onClick={() => window.print()}>{label}</Button>;
