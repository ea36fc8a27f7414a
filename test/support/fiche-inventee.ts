// An invented dossier to open on screen: one invoice paid in part, due dates to taste.
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { brouillon, createIdInvente, createPortefeuilleInvente, CREANCIER_ID } from "./portefeuille-invente.ts";

export const FICHE_ID = createIdInvente("e", 900);
const DEBITEUR_ID = createIdInvente("d", 900);
const sujet = createSujetId("dossier", FICHE_ID);

export interface OptionsFiche {
  /** The due date comes from the application, nobody confirmed it. */
  readonly isEcheanceCalculee?: boolean;
  readonly factures?: number;
  readonly qualite?: "professionnel" | "consommateur";
}

/** F-25-0412: 14 280,00 due on 30/05/2025, 5 000,00 received on 16/03/2026; the others follow. */
export function createFicheInventee({ isEcheanceCalculee = false, factures = 1, qualite = "professionnel" }: OptionsFiche = {}): readonly (readonly FaitBrouillon[])[] {
  const date = jour("2026-01-13");
  return [
    ...createPortefeuilleInvente(),
    [
      brouillon("debiteur", createSujetId("debiteur", DEBITEUR_ID), date, { nom: "Grandval Bâtiment SAS", qualite, adresse: "27 rue des Équarrisseurs", codePostal: "92000", ville: "Nanterre" }),
      brouillon("ouverture", sujet, date, { reference: "2026-0417", creancierId: CREANCIER_ID, debiteurId: DEBITEUR_ID }),
      ...Array.from({ length: factures }, (_vide, rang) =>
        brouillon("creance", sujet, jour("2025-03-31"), {
          creanceId: createIdInvente("f", 900 + rang), numero: rang === 0 ? "F-25-0412" : `F-25-1${String(rang).padStart(3, "0")}`, nature: "commercial", montantTtc: montant(1_428_000),
          dateFacture: jour("2025-03-31"), dateExecution: jour("2025-03-28"), echeance: jour("2025-05-30"), origineEcheance: isEcheanceCalculee ? "calculee" : "stipulee",
        }),
      ),
      brouillon("reglement", sujet, jour("2026-03-16"), { reglementId: createIdInvente("r", 900), creanceId: createIdInvente("f", 900), montant: montant(500_000), libelle: "Virement reçu" }),
    ],
  ];
}

export function formatAdresseFiche(onglet?: string): string {
  return `#/dossiers/${FICHE_ID}${onglet === undefined ? "" : `/${onglet}`}`;
}

/** The text of an element, its no-break spaces plain. */
export function readTexte(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/[\u00A0\u202F]/g, " ");
}
