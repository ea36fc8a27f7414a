import { describe, expect, test } from "vitest";
import { type Jour, jour } from "#shared/kernel/jour.ts";
import { computeDateNotification } from "#shared/regles/delais/notification.ts";
import { expectCalcule } from "../../../support/baremes.ts";
import { CAS_NOTIFICATION } from "./notification.cas.ts";

const lu = (texte: string | undefined): Jour | undefined => (texte === undefined ? undefined : jour(texte));

describe("date d’une notification", () => {
  test.each(CAS_NOTIFICATION)("$nom ($source)", ({ expedition, reception, date, mode, pour, demeure }) => {
    expect(expectCalcule(computeDateNotification({ mode, pour, demeure, expedition: lu(expedition), reception: lu(reception) })).valeur).toEqual({ date });
  });

  test("une lettre non réclamée n’a pas de date pour son destinataire, mais en a une pour l’expéditeur", () => {
    const faits = { mode: "lrar", expedition: jour("2026-10-01"), isNonReclamee: true } as const;
    expect(computeDateNotification({ ...faits, pour: "destinataire" })).toMatchObject({ kind: "inapplicable", references: [{ article: "669" }] });
    expect(expectCalcule(computeDateNotification({ ...faits, pour: "expediteur" })).valeur.date).toBe("2026-10-01");
  });

  test("la date qui manque est demandée, une remise antérieure à l’expédition est refusée", () => {
    expect(computeDateNotification({ mode: "lrar", pour: "expediteur" })).toEqual({ kind: "incomplet", manquants: ["le jour d’expédition"] });
    expect(computeDateNotification({ mode: "acte", pour: "destinataire" })).toEqual({ kind: "incomplet", manquants: ["le jour de remise ou de signification"] });
    expect(computeDateNotification({ mode: "lrar", pour: "destinataire", expedition: jour("2026-10-06"), reception: jour("2026-10-01") })).toEqual({ kind: "incomplet", manquants: ["une remise qui ne précède pas l’expédition"] });
  });
});
