CREATE TABLE "activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"cluster_id" uuid,
	"organization_id" uuid,
	"subject_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"owner" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" jsonb,
	"headers" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_owner_key_pk" PRIMARY KEY("owner","key")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "cluster_agreement_acceptances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"organization_id" uuid,
	"member_id" uuid NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cluster_agreement_versions" (
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cluster_agreement_versions_agreement_id_version_pk" PRIMARY KEY("agreement_id","version")
);
--> statement-breakpoint
CREATE TABLE "cluster_agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "cluster_agreements_version" CHECK ("cluster_agreements"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "guest_passes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_title" jsonb NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"locale" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"member_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"renewed_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "guest_passes_accepted_by_somebody" CHECK (("guest_passes"."accepted_at" is null) = ("guest_passes"."member_id" is null))
);
--> statement-breakpoint
CREATE TABLE "invitation_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"created_by" uuid,
	"file_name" text NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"send_asked_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "invitation_lines" (
	"batch_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"organization" text NOT NULL,
	"role_given" text NOT NULL,
	"role" text,
	"value_chain_role" text,
	"problem" text,
	"invitation_id" uuid,
	"sent_at" timestamp with time zone,
	CONSTRAINT "invitation_lines_batch_id_line_pk" PRIMARY KEY("batch_id","line")
);
--> statement-breakpoint
CREATE TABLE "invitation_uses" (
	"invitation_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"organization_id" uuid,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_uses_invitation_id_member_id_pk" PRIMARY KEY("invitation_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"value_chain_role" text,
	"email" text,
	"email_key" text,
	"name" text,
	"organization" text,
	"note" text,
	"max_uses" integer,
	"uses" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "invitations_within_limit" CHECK (max_uses is null or uses <= max_uses)
);
--> statement-breakpoint
CREATE TABLE "cluster_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"home_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"shown_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"decided_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "cluster_items_elsewhere" CHECK ("cluster_items"."cluster_id" <> "cluster_items"."home_id")
);
--> statement-breakpoint
CREATE TABLE "cluster_ties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"upper_id" uuid NOT NULL,
	"lower_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"proposed_by" uuid,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"decided_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"reason" text,
	CONSTRAINT "cluster_ties_two" CHECK ("cluster_ties"."upper_id" <> "cluster_ties"."lower_id"),
	CONSTRAINT "cluster_ties_peers_in_order" CHECK ("cluster_ties"."kind" <> 'peer' or "cluster_ties"."upper_id" < "cluster_ties"."lower_id"),
	CONSTRAINT "cluster_ties_from_one_side" CHECK ("cluster_ties"."from_id" in ("cluster_ties"."upper_id", "cluster_ties"."lower_id")),
	CONSTRAINT "cluster_ties_one_answer" CHECK (num_nonnulls(accepted_at, declined_at, withdrawn_at) <= 1),
	CONSTRAINT "cluster_ties_ends_what_was" CHECK (ended_at is null or accepted_at is not null)
);
--> statement-breakpoint
CREATE TABLE "unions" (
	"cluster_id" uuid PRIMARY KEY NOT NULL,
	"founder_id" uuid,
	"proposed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"founded_at" timestamp with time zone,
	"dissolved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "moderators" (
	"cluster_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "moderators_cluster_id_member_id_pk" PRIMARY KEY("cluster_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "person_participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	"removed_by" uuid,
	"removal_reason" text
);
--> statement-breakpoint
CREATE TABLE "welcomes_seen" (
	"cluster_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "welcomes_seen_cluster_id_member_id_pk" PRIMARY KEY("cluster_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "cluster_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposer_id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"key_product" jsonb NOT NULL,
	"aim" jsonb NOT NULL,
	"original_locale" text NOT NULL,
	"country" text NOT NULL,
	"city" text,
	"industry" text NOT NULL,
	"stage" text DEFAULT 'potential' NOT NULL,
	"rev" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"admitted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"decided_by" uuid,
	"reason" text,
	"cluster_id" uuid,
	CONSTRAINT "cluster_proposals_one_ending" CHECK (num_nonnulls(withdrawn_at, admitted_at, declined_at) <= 1),
	CONSTRAINT "cluster_proposals_decline_has_reason" CHECK (declined_at is null or coalesce(reason, '') <> ''),
	CONSTRAINT "cluster_proposals_country_code" CHECK ("cluster_proposals"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "proposal_founders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"value_chain_role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"agreed_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"answered_by" uuid,
	CONSTRAINT "proposal_founders_one_answer" CHECK (num_nonnulls(agreed_at, refused_at) <= 1)
);
--> statement-breakpoint
CREATE TABLE "proposal_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"author_id" uuid,
	"office" boolean NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"key_product" jsonb,
	"summary" jsonb,
	"original_locale" text DEFAULT 'en' NOT NULL,
	"country" text NOT NULL,
	"city" text,
	"latitude" double precision,
	"longitude" double precision,
	"industry" text DEFAULT 'other' NOT NULL,
	"other_industries" text[] DEFAULT '{}'::text[] NOT NULL,
	"stage" text DEFAULT 'potential' NOT NULL,
	"picture_id" uuid,
	"visibility" text DEFAULT 'public' NOT NULL,
	"door" text DEFAULT 'request' NOT NULL,
	"admits_persons" boolean DEFAULT false NOT NULL,
	"welcome" jsonb,
	"website" text,
	"join_questions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"source_key" text,
	"search_text" text GENERATED ALWAYS AS (search_fold(coalesce(name->>'en','') || ' ' || coalesce(name->>'ru','') || ' ' || coalesce(name->>'be','') || ' ' || coalesce(key_product->>'en','') || ' ' || coalesce(key_product->>'ru','') || ' ' || coalesce(key_product->>'be','') || ' ' || coalesce(city,''))) STORED,
	"demonstration" text,
	"rev" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clusters_country_code" CHECK ("clusters"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "clusters_has_name" CHECK (coalesce(name->>'en', name->>'ru', name->>'be', '') <> '')
);
--> statement-breakpoint
CREATE TABLE "coordinators" (
	"cluster_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "coordinators_cluster_id_member_id_pk" PRIMARY KEY("cluster_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"organization_id" uuid,
	"applicant_id" uuid NOT NULL,
	"value_chain_role" text,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"approved_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"decided_by" uuid,
	"reason" text,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "join_requests_one_ending" CHECK (num_nonnulls(withdrawn_at, approved_at, declined_at) <= 1),
	CONSTRAINT "join_requests_role_of_organization" CHECK ((organization_id is null) = (value_chain_role is null)),
	CONSTRAINT "join_requests_decline_has_reason" CHECK (declined_at is null or coalesce(reason, '') <> '')
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"value_chain_role" text NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	"removed_by" uuid,
	"removal_reason" text
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"cluster_id" uuid,
	"name" text NOT NULL,
	"last_seq" bigint DEFAULT 0 NOT NULL,
	"last_rev" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_channel_has_cluster" CHECK ("conversations"."kind" <> 'channel' or "conversations"."cluster_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"rev" bigint DEFAULT 0 NOT NULL,
	"author_id" uuid,
	"client_id" uuid NOT NULL,
	"body" text NOT NULL,
	"reply_to_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "messages_body_length" CHECK (char_length("messages"."body") <= 10000),
	CONSTRAINT "messages_deleted_are_empty" CHECK ("messages"."deleted_at" is null or "messages"."body" = '')
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"message_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"emoji" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reactions_message_id_member_id_emoji_pk" PRIMARY KEY("message_id","member_id","emoji")
);
--> statement-breakpoint
CREATE TABLE "read_marks" (
	"conversation_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "read_marks_conversation_id_member_id_pk" PRIMARY KEY("conversation_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"cluster_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"country" text,
	"city" text,
	"created_by" uuid,
	"cancelled_at" timestamp with time zone,
	"demonstration" text,
	"rev" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_end_after_start" CHECK ("events"."ends_at" > "events"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "file_blobs" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"brought_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_blobs_sha256" CHECK ("file_blobs"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "file_texts" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"length" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "file_uses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "file_variants" (
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	CONSTRAINT "file_variants_file_id_name_pk" PRIMARY KEY("file_id","name")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"width" integer,
	"height" integer,
	"uploader_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "library_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"folder_id" uuid,
	"cluster_id" uuid NOT NULL,
	"name" text NOT NULL,
	"audience" text DEFAULT 'workspace' NOT NULL,
	"restricted" boolean DEFAULT false NOT NULL,
	"gates" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rev" bigint DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"deleted_with" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"file_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"media_type" text NOT NULL,
	CONSTRAINT "library_files_deletion" CHECK ((deleted_at is null) = (deleted_with is null))
);
--> statement-breakpoint
CREATE TABLE "library_folders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"cluster_id" uuid NOT NULL,
	"name" text NOT NULL,
	"audience" text DEFAULT 'workspace' NOT NULL,
	"restricted" boolean DEFAULT false NOT NULL,
	"gates" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rev" bigint DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"deleted_with" uuid,
	CONSTRAINT "library_folders_not_itself" CHECK ("library_folders"."parent_id" <> "library_folders"."id"),
	CONSTRAINT "library_folders_deletion" CHECK ((deleted_at is null) = (deleted_with is null))
);
--> statement-breakpoint
CREATE TABLE "library_readers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"folder_id" uuid,
	"file_id" uuid,
	"gate_id" uuid GENERATED ALWAYS AS (coalesce(folder_id, file_id)) STORED NOT NULL,
	"member_id" uuid,
	"organization_id" uuid,
	"chosen_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "library_readers_of_one" CHECK (num_nonnulls("library_readers"."folder_id", "library_readers"."file_id") = 1),
	CONSTRAINT "library_readers_one" CHECK (num_nonnulls("library_readers"."member_id", "library_readers"."organization_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "library_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"library_file_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"file_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"restored_from" integer,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mail_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"code" smallint,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "mail_bounces" (
	"address" text PRIMARY KEY NOT NULL,
	"code" smallint,
	"answer" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text,
	"member_id" uuid,
	"author_id" uuid,
	"recipient" text NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"unsubscribe_url" text,
	"thread" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"via" text,
	"failed_at" timestamp with time zone,
	"failure" text,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ready_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"size" bigint,
	"files" integer,
	"expires_at" timestamp with time zone,
	CONSTRAINT "data_exports_one_ending" CHECK (num_nonnulls(ready_at, failed_at) <= 1)
);
--> statement-breakpoint
CREATE TABLE "email_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"email" text NOT NULL,
	"old_token_hash" text NOT NULL,
	"new_token_hash" text NOT NULL,
	"old_confirmed_at" timestamp with time zone,
	"new_confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"begun_by" uuid,
	"evidence" text,
	"ripe_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "email_changes_of_the_office" CHECK ((begun_by is null) = (ripe_at is null) and (begun_by is null) = (evidence is null))
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"requester_id" uuid NOT NULL,
	"addressee_id" uuid NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "contacts_not_oneself" CHECK (requester_id <> addressee_id),
	CONSTRAINT "contacts_one_answer" CHECK (num_nonnulls(accepted_at, coalesce(declined_at, withdrawn_at)) <= 1)
);
--> statement-breakpoint
CREATE TABLE "member_blocks" (
	"blocker_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_blocks_blocker_id_blocked_id_pk" PRIMARY KEY("blocker_id","blocked_id"),
	CONSTRAINT "member_blocks_not_oneself" CHECK (blocker_id <> blocked_id)
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"follower_id" uuid NOT NULL,
	"organization_id" uuid,
	"cluster_id" uuid,
	"member_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follows_one_thing" CHECK (num_nonnulls(organization_id, cluster_id, member_id) = 1),
	CONSTRAINT "follows_not_oneself" CHECK (member_id is null or member_id <> follower_id)
);
--> statement-breakpoint
CREATE TABLE "former_handles" (
	"handle" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_fields" (
	"member_id" uuid NOT NULL,
	"field" text NOT NULL,
	"visibility" text NOT NULL,
	"value" jsonb,
	"keys" text[] DEFAULT '{}'::text[] NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"search_key" text GENERATED ALWAYS AS (search_fold(search_text)) STORED,
	CONSTRAINT "member_fields_member_id_field_pk" PRIMARY KEY("member_id","field")
);
--> statement-breakpoint
CREATE TABLE "member_positions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"organization_id" uuid,
	"organization_name" text NOT NULL,
	"title" text NOT NULL,
	"from_year" smallint,
	"to_year" smallint,
	"ordinal" smallint NOT NULL,
	CONSTRAINT "member_positions_years" CHECK (from_year is null or to_year is null or from_year <= to_year)
);
--> statement-breakpoint
CREATE TABLE "access_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"token_hash" text NOT NULL,
	"hint" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "email_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"password_hash" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"email_confirmed_at" timestamp with time zone,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"password_hash" text,
	"staff_role" text,
	"banned_at" timestamp with time zone,
	"banned_by" uuid,
	"ban_reason" text,
	"deleted_at" timestamp with time zone,
	"demonstration" text,
	"search_key" text GENERATED ALWAYS AS (search_fold(name || ' ' || handle)) STORED,
	"rev" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_name_length" CHECK (char_length("members"."name") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"user_agent" text,
	"address" "inet",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"mail_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_choices" (
	"member_id" uuid NOT NULL,
	"group" text NOT NULL,
	"in_app" boolean NOT NULL,
	"mail" text NOT NULL,
	CONSTRAINT "notification_choices_member_id_group_pk" PRIMARY KEY("member_id","group")
);
--> statement-breakpoint
CREATE TABLE "notification_clusters" (
	"member_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_clusters_member_id_cluster_id_pk" PRIMARY KEY("member_id","cluster_id")
);
--> statement-breakpoint
CREATE TABLE "notification_mutes" (
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_mutes_member_id_kind_pk" PRIMARY KEY("member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"quiet_days" smallint[] DEFAULT '{1,2,3,4,5,6,7}' NOT NULL,
	"digest_hour" smallint DEFAULT 8 NOT NULL,
	"digest_weekday" smallint DEFAULT 1 NOT NULL,
	"rev" bigint DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_settings_quiet" CHECK (num_nonnulls(quiet_from, quiet_to) in (0, 2) and quiet_from between 0 and 1439 and quiet_to between 0 and 1439),
	CONSTRAINT "notification_settings_digest" CHECK (digest_hour between 0 and 23 and digest_weekday between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"activity_id" uuid NOT NULL,
	"actor_id" uuid,
	"cluster_id" uuid,
	"subject_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"voices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"folded_at" timestamp with time zone,
	"path" text NOT NULL,
	"in_app" boolean DEFAULT true NOT NULL,
	"mail_due_at" timestamp with time zone,
	"mail_plan" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "told_facts" (
	"activity_id" uuid PRIMARY KEY NOT NULL,
	"told_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"page_id" uuid,
	"folder_id" uuid,
	"library_id" uuid,
	"watching" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watches_one_thing" CHECK (num_nonnulls(page_id, folder_id, library_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" integer GENERATED ALWAYS AS IDENTITY (sequence name "organizations_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"legal_name" jsonb,
	"description" jsonb,
	"original_locale" text DEFAULT 'en' NOT NULL,
	"country" text NOT NULL,
	"region" text,
	"city" text,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"website" text,
	"website_host" text,
	"phone" text,
	"email" text,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"founded_year" smallint,
	"size_class" text,
	"industry_codes" text[] DEFAULT '{}' NOT NULL,
	"export_markets" text[] DEFAULT '{}' NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"certificate_standards" text[] DEFAULT '{}' NOT NULL,
	"logo_id" uuid,
	"search_key" text GENERATED ALWAYS AS (search_fold(coalesce(name->>'en','') || ' ' || coalesce(name->>'ru','') || ' ' || coalesce(name->>'be','') || ' ' || coalesce(legal_name->>'en','') || ' ' || coalesce(legal_name->>'ru','') || ' ' || coalesce(legal_name->>'be','') || ' ' || coalesce(city,''))) STORED,
	"changed_by" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"created_by" uuid,
	"demonstration" text,
	"rev" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_country_code" CHECK ("organizations"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "organizations_has_name" CHECK (coalesce(name->>'en', name->>'ru', name->>'be', '') <> '')
);
--> statement-breakpoint
CREATE TABLE "representatives" (
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "representatives_organization_id_member_id_pk" PRIMARY KEY("organization_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "organization_claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"post" text NOT NULL,
	"evidence" text NOT NULL,
	"file_ids" uuid[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"approved_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"decided_by" uuid,
	"reason" text,
	CONSTRAINT "organization_claims_one_ending" CHECK (num_nonnulls(withdrawn_at, approved_at, declined_at) <= 1),
	CONSTRAINT "organization_claims_decline_has_reason" CHECK (declined_at is null or coalesce(reason, '') <> '')
);
--> statement-breakpoint
CREATE TABLE "organization_domains" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"approval" boolean DEFAULT true NOT NULL,
	"claimed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organization_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"role" text NOT NULL,
	"note" text,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"declined_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "organization_invitations_one_ending" CHECK (num_nonnulls(accepted_at, declined_at, revoked_at) <= 1)
);
--> statement-breakpoint
CREATE TABLE "representative_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "representative_requests_one_ending" CHECK (num_nonnulls(approved_at, declined_at, withdrawn_at) <= 1)
);
--> statement-breakpoint
CREATE TABLE "organization_certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"standard" text NOT NULL,
	"name" text,
	"number" text,
	"issuer" text,
	"valid_until" date,
	"file_id" uuid
);
--> statement-breakpoint
CREATE TABLE "organization_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"title" text NOT NULL,
	"audience" text DEFAULT 'everyone' NOT NULL,
	"added_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization_identifiers" (
	"organization_id" uuid NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_identifiers_scheme_value_pk" PRIMARY KEY("scheme","value"),
	CONSTRAINT "organization_identifiers_value" CHECK ("organization_identifiers"."value" ~ '^[A-Z0-9]{5,20}$')
);
--> statement-breakpoint
CREATE TABLE "organization_products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name" jsonb NOT NULL,
	"role" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization_relations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposer" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "organization_relations_two" CHECK (first_id <> second_id),
	CONSTRAINT "organization_relations_proposer" CHECK (proposed_by_id in (first_id, second_id))
);
--> statement-breakpoint
CREATE TABLE "page_texts" (
	"page_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"rev" bigint DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_texts_page_id_locale_pk" PRIMARY KEY("page_id","locale"),
	CONSTRAINT "page_texts_lengths" CHECK (char_length("page_texts"."title") between 1 and 160 and char_length("page_texts"."body") <= 100000)
);
--> statement-breakpoint
CREATE TABLE "page_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"page_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"number" bigint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"note" text,
	"author_id" uuid,
	"restored_from" bigint,
	"removed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"parent_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"original_locale" text NOT NULL,
	"created_by" uuid,
	"locked_at" timestamp with time zone,
	"locked_by" uuid,
	"archived_at" timestamp with time zone,
	"archived_by" uuid,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	"trashed_with" uuid,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"demonstration" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pages_not_their_own_parent" CHECK ("pages"."parent_id" <> "pages"."id"),
	CONSTRAINT "pages_trash_is_whole" CHECK (("pages"."trashed_at" is null) = ("pages"."trashed_with" is null))
);
--> statement-breakpoint
CREATE TABLE "import_chunks" (
	"import_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_chunks_import_id_seq_pk" PRIMARY KEY("import_id","seq")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"outcome" text NOT NULL,
	"remarks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"values" jsonb NOT NULL,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"source_key" text,
	"cluster_id" uuid,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_by" uuid,
	"file_name" text NOT NULL,
	"size" integer NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"header_line" boolean NOT NULL,
	"headers" jsonb NOT NULL,
	"samples" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"run_id" uuid,
	"run_asked_by" uuid,
	"heartbeat_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"try_started_at" timestamp with time zone,
	"tried_at" timestamp with time zone,
	"apply_started_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"applied_by" uuid,
	"failed_at" timestamp with time zone,
	"failure" text,
	"rev" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_records" (
	"cluster_id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid,
	"written" jsonb NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"path" text NOT NULL,
	"country" text,
	"cluster_ids" uuid[] NOT NULL,
	"languages" text[] NOT NULL,
	"popularity" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"names" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_documents_kind_subject_id_audience_pk" PRIMARY KEY("kind","subject_id","audience")
);
--> statement-breakpoint
CREATE TABLE "search_names" (
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"audience" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_seen" (
	"activity_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_stale" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_stale_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "search_state" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer NOT NULL,
	"swept_to" timestamp with time zone NOT NULL,
	"rebuild_asked_at" timestamp with time zone,
	"rebuild_asked_by" uuid,
	"rebuild_started_at" timestamp with time zone,
	"rebuild_total" integer,
	"rebuilt_at" timestamp with time zone,
	CONSTRAINT "search_state_one_row" CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "search_vocabulary" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cluster_agreement_acceptances" ADD CONSTRAINT "cluster_agreement_acceptances_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_agreement_acceptances" ADD CONSTRAINT "cluster_agreement_acceptances_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_agreement_acceptances" ADD CONSTRAINT "cluster_agreement_acceptances_version" FOREIGN KEY ("agreement_id","version") REFERENCES "public"."cluster_agreement_versions"("agreement_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_agreement_versions" ADD CONSTRAINT "cluster_agreement_versions_agreement_id_cluster_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."cluster_agreements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_agreement_versions" ADD CONSTRAINT "cluster_agreement_versions_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_agreements" ADD CONSTRAINT "cluster_agreements_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_passes" ADD CONSTRAINT "guest_passes_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_passes" ADD CONSTRAINT "guest_passes_invited_by_members_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_passes" ADD CONSTRAINT "guest_passes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_passes" ADD CONSTRAINT "guest_passes_revoked_by_members_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_batches" ADD CONSTRAINT "invitation_batches_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_batches" ADD CONSTRAINT "invitation_batches_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_lines" ADD CONSTRAINT "invitation_lines_batch_id_invitation_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."invitation_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_lines" ADD CONSTRAINT "invitation_lines_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_uses" ADD CONSTRAINT "invitation_uses_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_uses" ADD CONSTRAINT "invitation_uses_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_uses" ADD CONSTRAINT "invitation_uses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_revoked_by_members_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_items" ADD CONSTRAINT "cluster_items_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_items" ADD CONSTRAINT "cluster_items_home_id_clusters_id_fk" FOREIGN KEY ("home_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_items" ADD CONSTRAINT "cluster_items_shown_by_members_id_fk" FOREIGN KEY ("shown_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_items" ADD CONSTRAINT "cluster_items_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_items" ADD CONSTRAINT "cluster_items_ended_by_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_ties" ADD CONSTRAINT "cluster_ties_upper_id_clusters_id_fk" FOREIGN KEY ("upper_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_ties" ADD CONSTRAINT "cluster_ties_lower_id_clusters_id_fk" FOREIGN KEY ("lower_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_ties" ADD CONSTRAINT "cluster_ties_from_id_clusters_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_ties" ADD CONSTRAINT "cluster_ties_proposed_by_members_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_ties" ADD CONSTRAINT "cluster_ties_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_ties" ADD CONSTRAINT "cluster_ties_ended_by_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unions" ADD CONSTRAINT "unions_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unions" ADD CONSTRAINT "unions_founder_id_clusters_id_fk" FOREIGN KEY ("founder_id") REFERENCES "public"."clusters"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unions" ADD CONSTRAINT "unions_proposed_by_members_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderators" ADD CONSTRAINT "moderators_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderators" ADD CONSTRAINT "moderators_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_participants" ADD CONSTRAINT "person_participants_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_participants" ADD CONSTRAINT "person_participants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_participants" ADD CONSTRAINT "person_participants_removed_by_members_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "welcomes_seen" ADD CONSTRAINT "welcomes_seen_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "welcomes_seen" ADD CONSTRAINT "welcomes_seen_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_proposals" ADD CONSTRAINT "cluster_proposals_proposer_id_members_id_fk" FOREIGN KEY ("proposer_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_proposals" ADD CONSTRAINT "cluster_proposals_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_proposals" ADD CONSTRAINT "cluster_proposals_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_founders" ADD CONSTRAINT "proposal_founders_proposal_id_cluster_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."cluster_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_founders" ADD CONSTRAINT "proposal_founders_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_founders" ADD CONSTRAINT "proposal_founders_answered_by_members_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_messages" ADD CONSTRAINT "proposal_messages_proposal_id_cluster_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."cluster_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_messages" ADD CONSTRAINT "proposal_messages_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clusters" ADD CONSTRAINT "clusters_closed_by_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordinators" ADD CONSTRAINT "coordinators_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordinators" ADD CONSTRAINT "coordinators_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_applicant_id_members_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_removed_by_members_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_deleted_by_members_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_texts" ADD CONSTRAINT "file_texts_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uploads" ADD CONSTRAINT "file_uploads_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_variants" ADD CONSTRAINT "file_variants_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_variants" ADD CONSTRAINT "file_variants_sha256_file_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."file_blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_sha256_file_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."file_blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploader_id_members_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_files" ADD CONSTRAINT "library_files_folder_id_library_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."library_folders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_files" ADD CONSTRAINT "library_files_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_files" ADD CONSTRAINT "library_files_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_files" ADD CONSTRAINT "library_files_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_files" ADD CONSTRAINT "library_files_deleted_by_members_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_files" ADD CONSTRAINT "library_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_folders" ADD CONSTRAINT "library_folders_parent_id_library_folders_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."library_folders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_folders" ADD CONSTRAINT "library_folders_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_folders" ADD CONSTRAINT "library_folders_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_folders" ADD CONSTRAINT "library_folders_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_folders" ADD CONSTRAINT "library_folders_deleted_by_members_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_readers" ADD CONSTRAINT "library_readers_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_readers" ADD CONSTRAINT "library_readers_folder_id_library_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."library_folders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_readers" ADD CONSTRAINT "library_readers_file_id_library_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."library_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_readers" ADD CONSTRAINT "library_readers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_readers" ADD CONSTRAINT "library_readers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_readers" ADD CONSTRAINT "library_readers_chosen_by_members_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_versions" ADD CONSTRAINT "library_versions_library_file_id_library_files_id_fk" FOREIGN KEY ("library_file_id") REFERENCES "public"."library_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_versions" ADD CONSTRAINT "library_versions_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_versions" ADD CONSTRAINT "library_versions_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_versions" ADD CONSTRAINT "library_versions_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_attempts" ADD CONSTRAINT "mail_attempts_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_begun_by_members_id_fk" FOREIGN KEY ("begun_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_requester_id_members_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_addressee_id_members_id_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_ended_by_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_blocks" ADD CONSTRAINT "member_blocks_blocker_id_members_id_fk" FOREIGN KEY ("blocker_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_blocks" ADD CONSTRAINT "member_blocks_blocked_id_members_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_follower_id_members_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_handles" ADD CONSTRAINT "former_handles_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_fields" ADD CONSTRAINT "member_fields_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_positions" ADD CONSTRAINT "member_positions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_positions" ADD CONSTRAINT "member_positions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_links" ADD CONSTRAINT "email_links_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_clusters" ADD CONSTRAINT "notification_clusters_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_clusters" ADD CONSTRAINT "notification_clusters_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_mutes" ADD CONSTRAINT "notification_mutes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_facts" ADD CONSTRAINT "told_facts_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_folder_id_library_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."library_folders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_library_id_clusters_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_claims" ADD CONSTRAINT "organization_claims_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_claims" ADD CONSTRAINT "organization_claims_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_claims" ADD CONSTRAINT "organization_claims_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_domains" ADD CONSTRAINT "organization_domains_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_domains" ADD CONSTRAINT "organization_domains_claimed_by_members_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_invited_by_members_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_accepted_by_members_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_revoked_by_members_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative_requests" ADD CONSTRAINT "representative_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative_requests" ADD CONSTRAINT "representative_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative_requests" ADD CONSTRAINT "representative_requests_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_certificates" ADD CONSTRAINT "organization_certificates_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_documents" ADD CONSTRAINT "organization_documents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_documents" ADD CONSTRAINT "organization_documents_added_by_members_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_identifiers" ADD CONSTRAINT "organization_identifiers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_products" ADD CONSTRAINT "organization_products_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_relations" ADD CONSTRAINT "organization_relations_first_id_organizations_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_relations" ADD CONSTRAINT "organization_relations_second_id_organizations_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_relations" ADD CONSTRAINT "organization_relations_proposed_by_id_organizations_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_relations" ADD CONSTRAINT "organization_relations_proposer_members_id_fk" FOREIGN KEY ("proposer") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_relations" ADD CONSTRAINT "organization_relations_confirmed_by_members_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_relations" ADD CONSTRAINT "organization_relations_ended_by_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_texts" ADD CONSTRAINT "page_texts_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_texts" ADD CONSTRAINT "page_texts_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_versions" ADD CONSTRAINT "page_versions_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_versions" ADD CONSTRAINT "page_versions_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_locked_by_members_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_archived_by_members_id_fk" FOREIGN KEY ("archived_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_trashed_by_members_id_fk" FOREIGN KEY ("trashed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_published_by_members_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_run_asked_by_members_id_fk" FOREIGN KEY ("run_asked_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_applied_by_members_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_records" ADD CONSTRAINT "registry_records_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_records" ADD CONSTRAINT "registry_records_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_state" ADD CONSTRAINT "search_state_rebuild_asked_by_members_id_fk" FOREIGN KEY ("rebuild_asked_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_cluster" ON "activity" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE INDEX "activity_actor" ON "activity" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "activity_subject" ON "activity" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "activity_organization" ON "activity" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "activity_kind" ON "activity" USING btree ("kind","id");--> statement-breakpoint
CREATE UNIQUE INDEX "cluster_agreement_acceptances_organization" ON "cluster_agreement_acceptances" USING btree ("agreement_id","version","organization_id") WHERE organization_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "cluster_agreement_acceptances_person" ON "cluster_agreement_acceptances" USING btree ("agreement_id","version","member_id") WHERE organization_id is null;--> statement-breakpoint
CREATE INDEX "cluster_agreement_acceptances_member" ON "cluster_agreement_acceptances" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "cluster_agreements_cluster" ON "cluster_agreements" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_passes_token" ON "guest_passes" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_passes_once" ON "guest_passes" USING btree ("subject_id","email_key") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "guest_passes_cluster" ON "guest_passes" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE INDEX "guest_passes_member" ON "guest_passes" USING btree ("member_id","subject_id");--> statement-breakpoint
CREATE INDEX "invitation_batches_cluster" ON "invitation_batches" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_lines_invitation" ON "invitation_lines" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "invitation_uses_member" ON "invitation_uses" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "invitations_cluster" ON "invitations" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "cluster_items_once" ON "cluster_items" USING btree ("cluster_id","kind","subject_id") WHERE declined_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "cluster_items_subject" ON "cluster_items" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "cluster_items_home" ON "cluster_items" USING btree ("home_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "cluster_ties_once" ON "cluster_ties" USING btree ("kind","upper_id","lower_id") WHERE declined_at is null and withdrawn_at is null and ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "cluster_ties_one_parent" ON "cluster_ties" USING btree ("lower_id") WHERE kind = 'sub_cluster' and accepted_at is not null and ended_at is null;--> statement-breakpoint
CREATE INDEX "cluster_ties_upper" ON "cluster_ties" USING btree ("upper_id","id");--> statement-breakpoint
CREATE INDEX "cluster_ties_lower" ON "cluster_ties" USING btree ("lower_id","id");--> statement-breakpoint
CREATE INDEX "moderators_member" ON "moderators" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_participants_once" ON "person_participants" USING btree ("cluster_id","member_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "person_participants_member" ON "person_participants" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "welcomes_seen_member" ON "welcomes_seen" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "cluster_proposals_proposer" ON "cluster_proposals" USING btree ("proposer_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_founders_once" ON "proposal_founders" USING btree ("proposal_id","organization_id");--> statement-breakpoint
CREATE INDEX "proposal_founders_organization" ON "proposal_founders" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "proposal_messages_proposal" ON "proposal_messages" USING btree ("proposal_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "clusters_slug" ON "clusters" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "clusters_source_key" ON "clusters" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "clusters_facets" ON "clusters" USING btree ("country","industry","stage","visibility","other_industries");--> statement-breakpoint
CREATE INDEX "clusters_place" ON "clusters" USING btree ("country","city");--> statement-breakpoint
CREATE INDEX "clusters_name_en" ON "clusters" USING btree ((ltrim(coalesce(name->>'en', name->>original_locale, name->>'ru', name->>'be'), '  "''«»„“”‘’‚‹›()[]{}<>-–—_.,:!?…*#&/') collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "clusters_name_ru" ON "clusters" USING btree ((ltrim(coalesce(name->>'ru', name->>original_locale, name->>'en', name->>'be'), '  "''«»„“”‘’‚‹›()[]{}<>-–—_.,:!?…*#&/') collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "clusters_name_be" ON "clusters" USING btree ((ltrim(coalesce(name->>'be', name->>original_locale, name->>'en', name->>'ru'), '  "''«»„“”‘’‚‹›()[]{}<>-–—_.,:!?…*#&/') collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "clusters_search" ON "clusters" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "coordinators_member" ON "coordinators" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "join_requests_one_open" ON "join_requests" USING btree ("cluster_id","organization_id") WHERE withdrawn_at is null and approved_at is null and declined_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "join_requests_one_open_of_person" ON "join_requests" USING btree ("cluster_id","applicant_id") WHERE organization_id is null and withdrawn_at is null and approved_at is null and declined_at is null;--> statement-breakpoint
CREATE INDEX "join_requests_waiting" ON "join_requests" USING btree ("created_at") WHERE withdrawn_at is null and approved_at is null and declined_at is null and reminded_at is null;--> statement-breakpoint
CREATE INDEX "join_requests_applicant" ON "join_requests" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "join_requests_cluster" ON "join_requests" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE INDEX "join_requests_organization" ON "join_requests" USING btree ("organization_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_once" ON "participants" USING btree ("cluster_id","organization_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "participants_cluster" ON "participants" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE INDEX "participants_organization" ON "participants" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_channel" ON "conversations" USING btree ("cluster_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_seq" ON "messages" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_client" ON "messages" USING btree ("conversation_id","author_id","client_id");--> statement-breakpoint
CREATE INDEX "messages_rev" ON "messages" USING btree ("conversation_id","rev");--> statement-breakpoint
CREATE UNIQUE INDEX "events_slug" ON "events" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "events_start" ON "events" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "events_cluster" ON "events" USING btree ("cluster_id","starts_at");--> statement-breakpoint
CREATE INDEX "file_blobs_brought" ON "file_blobs" USING btree ("brought_at");--> statement-breakpoint
CREATE INDEX "file_uploads_member" ON "file_uploads" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "file_uploads_expires" ON "file_uploads" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "file_uses_once" ON "file_uses" USING btree ("file_id","kind","subject_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "file_uses_subject" ON "file_uses" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "file_uses_file" ON "file_uses" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "file_variants_sha256" ON "file_variants" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "files_sha256" ON "files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "files_uploader" ON "files" USING btree ("uploader_id");--> statement-breakpoint
CREATE INDEX "files_created" ON "files" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "library_files_name" ON "library_files" USING btree ("cluster_id",coalesce(folder_id, cluster_id),lower(name)) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "library_files_folder" ON "library_files" USING btree ("folder_id");--> statement-breakpoint
CREATE INDEX "library_files_deleted" ON "library_files" USING btree ("deleted_with") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "library_files_file" ON "library_files" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "library_folders_name" ON "library_folders" USING btree ("cluster_id",coalesce(parent_id, cluster_id),lower(name)) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "library_folders_parent" ON "library_folders" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "library_folders_deleted" ON "library_folders" USING btree ("deleted_with") WHERE deleted_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "library_readers_member" ON "library_readers" USING btree ("gate_id","member_id") WHERE member_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "library_readers_organization" ON "library_readers" USING btree ("gate_id","organization_id") WHERE organization_id is not null;--> statement-breakpoint
CREATE INDEX "library_readers_by_member" ON "library_readers" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "library_readers_by_organization" ON "library_readers" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "library_versions_number" ON "library_versions" USING btree ("library_file_id","number");--> statement-breakpoint
CREATE INDEX "library_versions_cluster" ON "library_versions" USING btree ("cluster_id","size");--> statement-breakpoint
CREATE INDEX "library_versions_file" ON "library_versions" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "mail_attempts_mail" ON "mail_attempts" USING btree ("mail_id","id");--> statement-breakpoint
CREATE INDEX "mails_recipient" ON "mails" USING btree ("recipient");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_key" ON "mails" USING btree ("key");--> statement-breakpoint
CREATE INDEX "mails_member" ON "mails" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "mails_author" ON "mails" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "data_exports_member" ON "data_exports" USING btree ("member_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "data_exports_one_at_a_time" ON "data_exports" USING btree ("member_id") WHERE ready_at is null and failed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "email_changes_one_open" ON "email_changes" USING btree ("member_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "email_changes_old_token" ON "email_changes" USING btree ("old_token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "email_changes_new_token" ON "email_changes" USING btree ("new_token_hash");--> statement-breakpoint
CREATE INDEX "email_changes_ripe" ON "email_changes" USING btree ("ripe_at") WHERE ended_at is null and ripe_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_once" ON "recovery_codes" USING btree ("member_id","code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_one_between_two" ON "contacts" USING btree (least(requester_id, addressee_id),greatest(requester_id, addressee_id)) WHERE declined_at is null and withdrawn_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "contacts_requester" ON "contacts" USING btree ("requester_id","id");--> statement-breakpoint
CREATE INDEX "contacts_addressee" ON "contacts" USING btree ("addressee_id","id");--> statement-breakpoint
CREATE INDEX "member_blocks_blocked" ON "member_blocks" USING btree ("blocked_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follows_organization" ON "follows" USING btree ("organization_id","follower_id") WHERE organization_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_cluster" ON "follows" USING btree ("cluster_id","follower_id") WHERE cluster_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_member" ON "follows" USING btree ("member_id","follower_id") WHERE member_id is not null;--> statement-breakpoint
CREATE INDEX "follows_follower" ON "follows" USING btree ("follower_id","id");--> statement-breakpoint
CREATE INDEX "former_handles_member" ON "former_handles" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "member_fields_keys" ON "member_fields" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "member_fields_facets" ON "member_fields" USING btree ("field","visibility","member_id","keys");--> statement-breakpoint
CREATE INDEX "member_fields_search" ON "member_fields" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "member_positions_member" ON "member_positions" USING btree ("member_id","ordinal");--> statement-breakpoint
CREATE INDEX "member_positions_organization" ON "member_positions" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "access_tokens_hash" ON "access_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "access_tokens_member" ON "access_tokens" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "email_links_token" ON "email_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "email_links_member" ON "email_links" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_email_key" ON "members" USING btree ("email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "members_handle" ON "members" USING btree (lower("handle"));--> statement-breakpoint
CREATE INDEX "members_name" ON "members" USING btree ((name collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "members_search" ON "members" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sessions_member" ON "sessions" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "digests_once" ON "digests" USING btree ("member_id","due_at");--> statement-breakpoint
CREATE INDEX "digests_open" ON "digests" USING btree ("due_at","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "notification_clusters_cluster" ON "notification_clusters" USING btree ("cluster_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("member_id","activity_id");--> statement-breakpoint
CREATE INDEX "notifications_member" ON "notifications" USING btree ("member_id","id") WHERE in_app and folded_at is null;--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("member_id") WHERE read_at is null and in_app and folded_at is null;--> statement-breakpoint
CREATE INDEX "notifications_fold" ON "notifications" USING btree ("subject_id","kind","member_id") WHERE read_at is null and folded_at is null;--> statement-breakpoint
CREATE INDEX "notifications_due" ON "notifications" USING btree ("member_id","mail_due_at") WHERE mail_due_at is not null;--> statement-breakpoint
CREATE INDEX "notifications_actor" ON "notifications" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "notifications_cluster" ON "notifications" USING btree ("cluster_id");--> statement-breakpoint
CREATE UNIQUE INDEX "watches_page" ON "watches" USING btree ("page_id","member_id") WHERE page_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "watches_folder" ON "watches" USING btree ("folder_id","member_id") WHERE folder_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "watches_library" ON "watches" USING btree ("library_id","member_id") WHERE library_id is not null;--> statement-breakpoint
CREATE INDEX "watches_member" ON "watches" USING btree ("member_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_slug" ON "organizations" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "organizations_facets" ON "organizations" USING btree ("country","kind");--> statement-breakpoint
CREATE INDEX "organizations_name_en" ON "organizations" USING btree ((ltrim(coalesce(name->>'en', name->>original_locale, name->>'ru', name->>'be'), '  "''«»„“”‘’‚‹›()[]{}<>-–—_.,:!?…*#&/') collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "organizations_name_ru" ON "organizations" USING btree ((ltrim(coalesce(name->>'ru', name->>original_locale, name->>'en', name->>'be'), '  "''«»„“”‘’‚‹›()[]{}<>-–—_.,:!?…*#&/') collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "organizations_name_be" ON "organizations" USING btree ((ltrim(coalesce(name->>'be', name->>original_locale, name->>'en', name->>'ru'), '  "''«»„“”‘’‚‹›()[]{}<>-–—_.,:!?…*#&/') collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "organizations_search_key" ON "organizations" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organizations_near_name" ON "organizations" USING gin (replace("search_key", 'o', 'a') gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organizations_website_host" ON "organizations" USING btree ("website_host");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_seq" ON "organizations" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "organizations_changed_by" ON "organizations" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "representatives_member" ON "representatives" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_claims_open" ON "organization_claims" USING btree ("organization_id","member_id") WHERE withdrawn_at is null and approved_at is null and declined_at is null;--> statement-breakpoint
CREATE INDEX "organization_claims_waiting" ON "organization_claims" USING btree ("id") WHERE withdrawn_at is null and approved_at is null and declined_at is null;--> statement-breakpoint
CREATE INDEX "organization_claims_member" ON "organization_claims" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_domains_once" ON "organization_domains" USING btree ("domain") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "organization_domains_organization" ON "organization_domains" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_invitations_token" ON "organization_invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_invitations_open" ON "organization_invitations" USING btree ("organization_id","email_key") WHERE accepted_at is null and declined_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "organization_invitations_address" ON "organization_invitations" USING btree ("email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "representative_requests_open" ON "representative_requests" USING btree ("organization_id","member_id") WHERE approved_at is null and declined_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "representative_requests_member" ON "representative_requests" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "organization_certificates_organization" ON "organization_certificates" USING btree ("organization_id","position");--> statement-breakpoint
CREATE INDEX "organization_certificates_valid" ON "organization_certificates" USING btree ("valid_until");--> statement-breakpoint
CREATE INDEX "organization_documents_organization" ON "organization_documents" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "organization_identifiers_organization" ON "organization_identifiers" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "organization_products_organization" ON "organization_products" USING btree ("organization_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_relations_directed" ON "organization_relations" USING btree ("kind","first_id","second_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organization_relations_once" ON "organization_relations" USING btree ("kind",least(first_id, second_id),greatest(first_id, second_id)) WHERE ended_at is null and kind <> 'supplier';--> statement-breakpoint
CREATE INDEX "organization_relations_first" ON "organization_relations" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "organization_relations_second" ON "organization_relations" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "page_texts_title" ON "page_texts" USING btree (lower("title"));--> statement-breakpoint
CREATE UNIQUE INDEX "page_versions_number" ON "page_versions" USING btree ("page_id","locale","number");--> statement-breakpoint
CREATE INDEX "page_versions_author" ON "page_versions" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "page_versions_title" ON "page_versions" USING btree (lower("title"));--> statement-breakpoint
CREATE INDEX "pages_cluster" ON "pages" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE INDEX "pages_parent" ON "pages" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("import_id","outcome","line");--> statement-breakpoint
CREATE INDEX "import_rows_remarked" ON "import_rows" USING btree ("import_id","line") WHERE remarks <> '[]'::jsonb;--> statement-breakpoint
CREATE INDEX "imports_author" ON "imports" USING btree ("created_by","id");--> statement-breakpoint
CREATE INDEX "imports_running" ON "imports" USING btree ("heartbeat_at") WHERE run_id is not null;--> statement-breakpoint
CREATE INDEX "search_documents_names_cluster" ON "search_documents" USING gin ("names") WHERE kind = 'cluster';--> statement-breakpoint
CREATE INDEX "search_documents_words_cluster" ON "search_documents" USING gin ("words") WHERE kind = 'cluster';--> statement-breakpoint
CREATE INDEX "search_documents_names_organization" ON "search_documents" USING gin ("names") WHERE kind = 'organization';--> statement-breakpoint
CREATE INDEX "search_documents_words_organization" ON "search_documents" USING gin ("words") WHERE kind = 'organization';--> statement-breakpoint
CREATE INDEX "search_documents_names_member" ON "search_documents" USING gin ("names") WHERE kind = 'member';--> statement-breakpoint
CREATE INDEX "search_documents_words_member" ON "search_documents" USING gin ("words") WHERE kind = 'member';--> statement-breakpoint
CREATE INDEX "search_documents_names_page" ON "search_documents" USING gin ("names") WHERE kind = 'page';--> statement-breakpoint
CREATE INDEX "search_documents_words_page" ON "search_documents" USING gin ("words") WHERE kind = 'page';--> statement-breakpoint
CREATE INDEX "search_documents_names_file" ON "search_documents" USING gin ("names") WHERE kind = 'file';--> statement-breakpoint
CREATE INDEX "search_documents_words_file" ON "search_documents" USING gin ("words") WHERE kind = 'file';--> statement-breakpoint
CREATE INDEX "search_documents_names_event" ON "search_documents" USING gin ("names") WHERE kind = 'event';--> statement-breakpoint
CREATE INDEX "search_documents_words_event" ON "search_documents" USING gin ("words") WHERE kind = 'event';--> statement-breakpoint
CREATE INDEX "search_names_beginning" ON "search_names" USING btree ("kind","name" text_pattern_ops,"subject_id","audience");--> statement-breakpoint
CREATE INDEX "search_names_subject" ON "search_names" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "search_stale_since" ON "search_stale" USING btree ("since");--> statement-breakpoint
CREATE INDEX "search_vocabulary_beginning" ON "search_vocabulary" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_vocabulary_trigrams" ON "search_vocabulary" USING gin ("word" gin_trgm_ops);