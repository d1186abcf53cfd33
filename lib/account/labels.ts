/** How long an archive is offered, in days. */
export const exportDays = 7;
