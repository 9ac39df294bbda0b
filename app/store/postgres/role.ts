import pg from "pg";
import { StoreError } from "../error";
import { sqlState } from "./failures";
import { APP_ROLE } from "./pool";

type State = { readonly login: string; readonly superuser: boolean; readonly role: boolean; readonly strong: boolean; readonly member: boolean };

/** Makes the role of the service if it is missing. Throws StoreError `denied` with what an administrator of the database must run. */
export async function ensureRole(client: pg.Client): Promise<void> {
  const before = await stateOf(client);
  if (!before.role) await permitted(before, () => client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`));
  if (!before.superuser && !before.member) await permitted(before, () => client.query(`GRANT ${APP_ROLE} TO CURRENT_USER`));
  if (before.strong) {
    throw new StoreError("denied", `The role ${APP_ROLE} could see everything. An administrator of the database must run: ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS NOCREATEROLE;`);
  }
}

async function stateOf(client: pg.Client): Promise<State> {
  const { rows } = await client.query<State>(
    `SELECT current_user AS login, login.rolsuper AS superuser, app.oid IS NOT NULL AS role,
       coalesce(app.rolsuper OR app.rolbypassrls OR app.rolcreaterole, false) AS strong,
       coalesce(pg_has_role(login.oid, app.oid, $2), false) AS member
     FROM pg_roles login LEFT JOIN pg_roles app ON app.rolname = $1
     WHERE login.rolname = current_user`,
    [APP_ROLE, await settable(client)],
  );
  const [state] = rows;
  if (state === undefined) throw new Error("the login has no role");
  return state;
}

/** Since PostgreSQL 16 a member may be one without the right to take the role. */
async function settable(client: pg.Client): Promise<"SET" | "MEMBER"> {
  const { rows } = await client.query<{ readonly version: number }>("SELECT current_setting('server_version_num')::int AS version");
  return (rows[0]?.version ?? 0) >= 160_000 ? "SET" : "MEMBER";
}

async function permitted({ login }: State, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Another instance that starts at the same moment was faster.
    if (sqlState(error) === "42710" || sqlState(error) === "23505") return;
    if (sqlState(error) !== "42501") throw error;
    const remedy = `CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO ${pg.escapeIdentifier(login)};`;
    throw new StoreError("denied", `The role ${APP_ROLE} is missing or not granted, and ${login} may not change that. An administrator of the database must run: ${remedy}`, undefined, { cause: error });
  }
}
