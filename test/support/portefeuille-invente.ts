import { jour, type Jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar, TypeFait } from "#shared/model/faits/registre.ts";

/** Identifier made of one letter and a rank: readable in a failure. */
export function createIdInvente(lettre: string, rang: number): string {
  return `${lettre.repeat(14)}${String(rang).padStart(6, "0").replace(/[0189]/g, (chiffre) => "aghi".charAt("0189".indexOf(chiffre)))}`;
}

export function brouillon<T extends TypeFait>(type: T, sujet: FaitBrouillon["sujet"], dateFait: Jour, contenu: ContenuPar[T]): FaitBrouillon {
  return { sujet, type, dateFait, contenu, remplace: [] } as unknown as FaitBrouillon;
}

export const CREANCIER_ID = createIdInvente("c", 0);
export const DOSSIERS = ["Altivoie Transports SAS", "Boréalux Éclairage SAS", "Pelagrin Bâtiment SAS", "Verrerie Malaubert SA"] as const;

/** Debtor, opening and one invoice: a dossier of the list. */
export function createDossier(rang: number, nom: string, montantTtc: number): readonly FaitBrouillon[] {
  const debiteurId = createIdInvente("d", rang);
  const dossier = createSujetId("dossier", createIdInvente("e", rang));
  const date = jour("2026-03-02");
  return [
    brouillon("debiteur", createSujetId("debiteur", debiteurId), date, { nom, qualite: "professionnel" }),
    brouillon("ouverture", dossier, date, { reference: `2026-${String(rang).padStart(4, "0")}`, creancierId: CREANCIER_ID, debiteurId }),
    brouillon("creance", dossier, jour("2025-12-01"), {
      creanceId: createIdInvente("f", rang), numero: `F-${rang}`, nature: "commercial", montantTtc: montant(montantTtc), dateFacture: jour("2025-12-01"),
      dateExecution: jour("2025-11-28"), echeance: jour("2026-01-31"), origineEcheance: "stipulee", taux: { regime: "l441-10-defaut" },
    }),
  ];
}

export function createPortefeuilleInvente(): readonly (readonly FaitBrouillon[])[] {
  const date = jour("2026-01-02");
  return [
    [
      brouillon("creancier", createSujetId("creancier", CREANCIER_ID), date, { denomination: "Ardenne Matériaux" }),
      brouillon("utilisateur", createSujetId("utilisateur", createIdInvente("u", 2)), date, { nom: "Claire Aubry" }),
      brouillon("mandataire", createSujetId("mandataire", createIdInvente("m", 2)), date, { kind: "avocat", nom: "Me Solène Artaud", ville: "Nanterre" }),
    ],
    ...DOSSIERS.map((nom, rang) => createDossier(rang + 2, nom, 120_000 + rang * 50_000)),
  ];
}
