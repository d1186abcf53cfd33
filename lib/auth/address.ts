/**
 * Where a request comes from, for limits and the list of sessions. Our server has settled the header before anything sees
 * it (lib/server/client-address.ts): it holds one address, and never what somebody outside made up.
 */
export const addressOf = (headers: { get(name: string): string | null }): string | undefined => headers.get("x-forwarded-for")?.trim() || undefined;
