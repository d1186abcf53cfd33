"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, asStaff, type FormState } from "#lib/auth/doors.ts";
import { slug } from "#lib/organizations/input.ts";
import { closeCluster, createCluster, reopenCluster, setJoinQuestions, updateCluster } from "../commands/cluster.ts";
import { appointCoordinator, removeCoordinator } from "../commands/coordinators.ts";
import { createClusterInput, joinQuestionsInput, updateClusterInput, whoInput } from "../input.ts";

const bySlug = z.object({ slug });
const bySlugAndRev = bySlug.extend({ rev: z.coerce.number().int() });

// A form counts its questions: `questions.0.text.en`.
const listed = z.preprocess(
  (value) => Object.values((value ?? {}) as object).map((question) => ({ required: false, ...(question as object) })),
  joinQuestionsInput.shape.questions,
);

const create = asStaff(createClusterInput, async (viewer, input, locale) => {
  const { slug } = await createCluster(viewer, input);
  redirect(`/${locale}/admin/clusters/${slug}`);
});

const update = asMember(bySlugAndRev.extend(updateClusterInput.shape), async (viewer, input) => {
  await updateCluster(viewer, input);
  refresh();
});

const questions = asMember(bySlugAndRev.extend({ questions: listed }), async (viewer, input) => {
  await setJoinQuestions(viewer, input);
  refresh();
});

const close = asMember(bySlug, async (viewer, input) => {
  await closeCluster(viewer, input);
  refresh();
});

const reopen = asMember(bySlug, async (viewer, input) => {
  await reopenCluster(viewer, input);
  refresh();
});

const appoint = asStaff(bySlug.extend(whoInput.shape), async (viewer, input) => {
  await appointCoordinator(viewer, input);
  refresh();
});

const remove = asStaff(bySlug.extend({ memberId: z.uuid() }), async (viewer, input) => {
  await removeCoordinator(viewer, input);
  refresh();
});

/** Makes a cluster and goes on to its settings. */
export const createClusterAction = async (previous: FormState, form: FormData): Promise<FormState> => create(previous as never, form);
/** Changes a cluster's texts and facts. */
export const updateClusterAction = async (previous: FormState, form: FormData): Promise<FormState> => update(previous as never, form);
/** Says what applicants are asked. */
export const setQuestionsAction = async (previous: FormState, form: FormData): Promise<FormState> => questions(previous as never, form);
/** Takes no new participants. */
export const closeClusterAction = async (previous: FormState, form: FormData): Promise<FormState> => close(previous as never, form);
/** Takes new participants again. */
export const reopenClusterAction = async (previous: FormState, form: FormData): Promise<FormState> => reopen(previous as never, form);
/** Appoints a coordinator. */
export const appointAction = async (previous: FormState, form: FormData): Promise<FormState> => appoint(previous as never, form);
/** Removes a coordinator. */
export const removeCoordinatorAction = async (previous: FormState, form: FormData): Promise<FormState> => remove(previous as never, form);
