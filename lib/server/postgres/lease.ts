import postgres from "postgres";

const leaseName = "cluster lease";

/** One process's claim to the embedded Postgres: an open connection, so that a killed process has none. */
export type Lease = {
  /** the superuser's, on the database `postgres` */
  sql: postgres.Sql;
  /** how many other processes use this Postgres at this moment */
  others: () => Promise<number>;
  end: () => Promise<void>;
};

/** @param onLost called when the connection breaks without `end`: Postgres has died or was stopped by somebody */
export async function takeLease(superuserUrl: string, onLost: () => void): Promise<Lease> {
  let ended = false;
  const sql = postgres(superuserUrl, {
    max: 1,
    max_lifetime: null, // postgres.js would replace the connection after half an hour
    connection: { application_name: leaseName },
    onnotice: () => {},
    onclose: () => ended || onLost(),
  });
  await sql`select 1`;
  return {
    sql,
    others: async () => {
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count from pg_stat_activity
        where application_name = ${leaseName} and pid <> pg_backend_pid()`;
      return row?.count ?? 0;
    },
    end: async () => {
      ended = true;
      await sql.end({ timeout: 2 });
    },
  };
}
