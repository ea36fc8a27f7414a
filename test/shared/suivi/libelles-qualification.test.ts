import { expect, test } from "vitest";
import { CANAUX, SUITES_ENVOI } from "#shared/model/faits/amiable-faits.ts";
import { APPRECIATIONS, ISSUES_LITIGE, MOTIFS_LITIGE, SERVICES } from "#shared/model/faits/qualification-faits.ts";
import { LIBELLES_APPRECIATION, LIBELLES_CANAL, LIBELLES_ISSUE_LITIGE, LIBELLES_LITIGE, LIBELLES_SERVICE, LIBELLES_SUITE_ENVOI } from "#shared/suivi/libelles-qualification.ts";

test("chaque code a son nom français, distinct des autres", () => {
  for (const [codes, libelles] of [[SERVICES, LIBELLES_SERVICE], [MOTIFS_LITIGE, LIBELLES_LITIGE], [ISSUES_LITIGE, LIBELLES_ISSUE_LITIGE], [APPRECIATIONS, LIBELLES_APPRECIATION], [CANAUX, LIBELLES_CANAL], [SUITES_ENVOI, LIBELLES_SUITE_ENVOI]] as const) {
    expect(Object.keys(libelles).toSorted()).toEqual([...codes].toSorted());
    expect(new Set(Object.values(libelles)).size).toBe(codes.length);
  }
});
