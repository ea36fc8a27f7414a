import type { MessageCycle } from "./cycle-de-vie.ts";
import type { LectureBase } from "./lecture-base.ts";

/** A lifecycle message of electronic invoices (CDAR): approved, disputed, refused, collected. */
export interface LectureCycleDeVie extends LectureBase {
  readonly kind: "cycle-de-vie";
  readonly format: "cdar";
  readonly message: MessageCycle;
}
