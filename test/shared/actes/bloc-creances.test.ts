import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { readPartie } from "../../support/acte-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const faits = createFaitsInventes();

test("une contestation est exposée, même défavorable", () => {
  const contestation = { faitId: faits.dossier.creances[0]!.faitId, dateFait: jour("2026-06-03"), evenementId: "e", kind: "contestation", detail: "deux étais seraient tordus" } as const;
  const contestes: FaitsTransmission = { ...faits, dossier: { ...faits.dossier, evenements: [contestation] } };
  const partie = readPartie(contestes, "Position du débiteur");
  expect(partie).toBe("Le 3 juin 2026, le débiteur a contesté la créance : Deux étais seraient tordus.");
});
