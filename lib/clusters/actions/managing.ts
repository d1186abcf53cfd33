"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, asStaff, type FormState } from "#lib/auth/doors.ts";
import { slug } from "#lib/organizations/input.ts";
import { closeCluster, createCluster, reopenCluster, setDoor, setJoinQuestions, setPicture, updateCluster } from "../commands/cluster.ts";
import { createClusterInput, doorInput, joinQuestionsInput, updateClusterInput } from "../input.ts";

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

// A box that is not ticked sends nothing: the form says so itself, or persons could never be kept out again.
const door = asMember(bySlugAndRev.extend(doorInput.shape).extend({ admitsPersons: z.preprocess((value) => [value].flat().includes("true"), z.boolean()) }), async (viewer, input) => {
  await setDoor(viewer, input);
  refresh();
});

const picture = asMember(bySlugAndRev.extend({ pictureId: z.preprocess((value) => value || null, z.uuid().nullable()) }), async (viewer, input) => {
  await setPicture(viewer, input);
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
/** Says who sees it and how one gets in. */
export const setDoorAction = async (previous: FormState, form: FormData): Promise<FormState> => door(previous as never, form);
/** Changes its picture. */
export const setPictureAction = async (previous: FormState, form: FormData): Promise<FormState> => picture(previous as never, form);
