// Every use of files, one line a domain: importing a domain's files.ts declares its uses (lib/files/uses.ts). Both the
// server and Next's bundle come by here, through endpoints.ts.
import "#lib/clusters/files.ts";
import "#lib/members/files.ts";
import "#lib/organizations/files.ts";
import "#lib/library/files.ts";
import "#lib/pages/files.ts";
