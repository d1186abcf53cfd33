/** May one with this standing in the cluster add, edit or cancel its events? */
export const mayRunEvents = (standing: { coordinator: boolean; staff: boolean }) => standing.coordinator || standing.staff;
