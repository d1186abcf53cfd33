import { connection } from "next/server";
import { Suspense } from "react";

/** The least that a page can do when it is made anew for every request. */
export default function Page() {
  return (
    <Suspense>
      <Now />
    </Suspense>
  );
}

async function Now() {
  await connection();
  return <p>{Date.now()}</p>;
}
