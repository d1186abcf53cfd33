/** The drawing of an icon, without lucide's own client component: components/ui/icon.tsx draws it on the server. */
declare module "lucide-react/icons/*" {
  export const __iconData: { name: string; node: [string, Record<string, string>][] };
}
