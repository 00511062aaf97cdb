/** Kinases of which "positive" means that a fusion was found: "ALK-positive lung cancer". */
export const REARRANGED: ReadonlySet<string> = new Set(['ALK', 'ROS1', 'RET', 'NTRK1', 'NTRK2', 'NTRK3']);
