import fillers from "../fillers.json" with { type: "json" };

type Props = { params: Promise<{ page: string }> };

const sizes: Record<string, number> = fillers;

/** One empty static page for each page of the product that is measured, filled up to the same number of bytes. */
export const generateStaticParams = () => Object.keys(sizes).map((page) => ({ page }));

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <p>{"x".repeat(sizes[page] ?? 0)}</p>;
}
