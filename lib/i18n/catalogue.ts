/** All words of the interface. A namespace is a file of the same name in each language; a check compares their keys. */
import en_common from "./messages/en/common.json" with { type: "json" };
import en_shell from "./messages/en/shell.json" with { type: "json" };
import en_home from "./messages/en/home.json" with { type: "json" };
import en_account from "./messages/en/account.json" with { type: "json" };
import en_auth from "./messages/en/auth.json" with { type: "json" };
import en_members from "./messages/en/members.json" with { type: "json" };
import en_organizations from "./messages/en/organizations.json" with { type: "json" };
import en_industry_codes from "./messages/en/industry-codes.json" with { type: "json" };
import en_organization_editor from "./messages/en/organization-editor.json" with { type: "json" };
import en_clusters from "./messages/en/clusters.json" with { type: "json" };
import en_workspace from "./messages/en/workspace.json" with { type: "json" };
import en_founding from "./messages/en/founding.json" with { type: "json" };
import en_joining from "./messages/en/joining.json" with { type: "json" };
import en_discussion from "./messages/en/discussion.json" with { type: "json" };
import en_events from "./messages/en/events.json" with { type: "json" };
import en_registry from "./messages/en/registry.json" with { type: "json" };
import en_notifications from "./messages/en/notifications.json" with { type: "json" };
import en_admin from "./messages/en/admin.json" with { type: "json" };
import en_mail from "./messages/en/mail.json" with { type: "json" };
import en_taxonomy from "./messages/en/taxonomy.json" with { type: "json" };
import en_contacts from "./messages/en/contacts.json" with { type: "json" };
import en_profile from "./messages/en/profile.json" with { type: "json" };
import en_markdown from "./messages/en/markdown.json" with { type: "json" };
import en_pages from "./messages/en/pages.json" with { type: "json" };
import en_guests from "./messages/en/guests.json" with { type: "json" };
import en_files from "./messages/en/files.json" with { type: "json" };
import en_library from "./messages/en/library.json" with { type: "json" };
import en_search from "./messages/en/search.json" with { type: "json" };
import en_errors from "./messages/en/errors.json" with { type: "json" };
import ru_common from "./messages/ru/common.json" with { type: "json" };
import ru_shell from "./messages/ru/shell.json" with { type: "json" };
import ru_home from "./messages/ru/home.json" with { type: "json" };
import ru_account from "./messages/ru/account.json" with { type: "json" };
import ru_auth from "./messages/ru/auth.json" with { type: "json" };
import ru_members from "./messages/ru/members.json" with { type: "json" };
import ru_organizations from "./messages/ru/organizations.json" with { type: "json" };
import ru_industry_codes from "./messages/ru/industry-codes.json" with { type: "json" };
import ru_organization_editor from "./messages/ru/organization-editor.json" with { type: "json" };
import ru_clusters from "./messages/ru/clusters.json" with { type: "json" };
import ru_workspace from "./messages/ru/workspace.json" with { type: "json" };
import ru_founding from "./messages/ru/founding.json" with { type: "json" };
import ru_joining from "./messages/ru/joining.json" with { type: "json" };
import ru_discussion from "./messages/ru/discussion.json" with { type: "json" };
import ru_events from "./messages/ru/events.json" with { type: "json" };
import ru_registry from "./messages/ru/registry.json" with { type: "json" };
import ru_notifications from "./messages/ru/notifications.json" with { type: "json" };
import ru_admin from "./messages/ru/admin.json" with { type: "json" };
import ru_mail from "./messages/ru/mail.json" with { type: "json" };
import ru_taxonomy from "./messages/ru/taxonomy.json" with { type: "json" };
import ru_contacts from "./messages/ru/contacts.json" with { type: "json" };
import ru_profile from "./messages/ru/profile.json" with { type: "json" };
import ru_markdown from "./messages/ru/markdown.json" with { type: "json" };
import ru_pages from "./messages/ru/pages.json" with { type: "json" };
import ru_guests from "./messages/ru/guests.json" with { type: "json" };
import ru_files from "./messages/ru/files.json" with { type: "json" };
import ru_library from "./messages/ru/library.json" with { type: "json" };
import ru_search from "./messages/ru/search.json" with { type: "json" };
import ru_errors from "./messages/ru/errors.json" with { type: "json" };
import be_common from "./messages/be/common.json" with { type: "json" };
import be_shell from "./messages/be/shell.json" with { type: "json" };
import be_home from "./messages/be/home.json" with { type: "json" };
import be_account from "./messages/be/account.json" with { type: "json" };
import be_auth from "./messages/be/auth.json" with { type: "json" };
import be_members from "./messages/be/members.json" with { type: "json" };
import be_organizations from "./messages/be/organizations.json" with { type: "json" };
import be_industry_codes from "./messages/be/industry-codes.json" with { type: "json" };
import be_organization_editor from "./messages/be/organization-editor.json" with { type: "json" };
import be_clusters from "./messages/be/clusters.json" with { type: "json" };
import be_workspace from "./messages/be/workspace.json" with { type: "json" };
import be_founding from "./messages/be/founding.json" with { type: "json" };
import be_joining from "./messages/be/joining.json" with { type: "json" };
import be_discussion from "./messages/be/discussion.json" with { type: "json" };
import be_events from "./messages/be/events.json" with { type: "json" };
import be_registry from "./messages/be/registry.json" with { type: "json" };
import be_notifications from "./messages/be/notifications.json" with { type: "json" };
import be_admin from "./messages/be/admin.json" with { type: "json" };
import be_mail from "./messages/be/mail.json" with { type: "json" };
import be_taxonomy from "./messages/be/taxonomy.json" with { type: "json" };
import be_contacts from "./messages/be/contacts.json" with { type: "json" };
import be_profile from "./messages/be/profile.json" with { type: "json" };
import be_markdown from "./messages/be/markdown.json" with { type: "json" };
import be_pages from "./messages/be/pages.json" with { type: "json" };
import be_guests from "./messages/be/guests.json" with { type: "json" };
import be_files from "./messages/be/files.json" with { type: "json" };
import be_library from "./messages/be/library.json" with { type: "json" };
import be_search from "./messages/be/search.json" with { type: "json" };
import be_errors from "./messages/be/errors.json" with { type: "json" };

const en = {
  common: en_common,
  shell: en_shell,
  home: en_home,
  account: en_account,
  auth: en_auth,
  members: en_members,
  organizations: en_organizations,
  "industry-codes": en_industry_codes,
  "organization-editor": en_organization_editor,
  clusters: en_clusters,
  workspace: en_workspace,
  founding: en_founding,
  joining: en_joining,
  discussion: en_discussion,
  events: en_events,
  registry: en_registry,
  notifications: en_notifications,
  admin: en_admin,
  mail: en_mail,
  taxonomy: en_taxonomy,
  contacts: en_contacts,
  profile: en_profile,
  markdown: en_markdown,
  pages: en_pages,
  guests: en_guests,
  files: en_files,
  library: en_library,
  search: en_search,
  errors: en_errors,
};

const ru = {
  common: ru_common,
  shell: ru_shell,
  home: ru_home,
  account: ru_account,
  auth: ru_auth,
  members: ru_members,
  organizations: ru_organizations,
  "industry-codes": ru_industry_codes,
  "organization-editor": ru_organization_editor,
  clusters: ru_clusters,
  workspace: ru_workspace,
  founding: ru_founding,
  joining: ru_joining,
  discussion: ru_discussion,
  events: ru_events,
  registry: ru_registry,
  notifications: ru_notifications,
  admin: ru_admin,
  mail: ru_mail,
  taxonomy: ru_taxonomy,
  contacts: ru_contacts,
  profile: ru_profile,
  markdown: ru_markdown,
  pages: ru_pages,
  guests: ru_guests,
  files: ru_files,
  library: ru_library,
  search: ru_search,
  errors: ru_errors,
};

const be = {
  common: be_common,
  shell: be_shell,
  home: be_home,
  account: be_account,
  auth: be_auth,
  members: be_members,
  organizations: be_organizations,
  "industry-codes": be_industry_codes,
  "organization-editor": be_organization_editor,
  clusters: be_clusters,
  workspace: be_workspace,
  founding: be_founding,
  joining: be_joining,
  discussion: be_discussion,
  events: be_events,
  registry: be_registry,
  notifications: be_notifications,
  admin: be_admin,
  mail: be_mail,
  taxonomy: be_taxonomy,
  contacts: be_contacts,
  profile: be_profile,
  markdown: be_markdown,
  pages: be_pages,
  guests: be_guests,
  files: be_files,
  library: be_library,
  search: be_search,
  errors: be_errors,
};

export type Catalogue = typeof en;
export type Namespace = keyof Catalogue;
export const catalogues: Record<"en" | "ru" | "be", Catalogue> = { en, ru: ru as Catalogue, be: be as Catalogue };
