import { expect, test } from "vitest";
import { readPartie } from "../../support/acte-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const pleins = createFaitsInventes();

test("donne la chronologie dans l’ordre, par année, et l’avenir après le jour", () => {
  expect(readPartie(pleins, "VII. Chronologie").split("\n")).toEqual([
    "Date | Fait | Effet | Pièce", "2025", "11/03/2025 | Bon de commande du 11/03/2025 |  | 1", "12/03/2025 | Facture n° F-25-412, 12 345,60 € TTC, exigible le 26 avril 2025 |  | 2",
    "13/03/2025 | Bon de livraison du 13/03/2025 |  | 3", "24/03/2025 | Bon de commande du 24/03/2025 |  | 4", "25/03/2025 | Facture n° F-25-877, 13 332,71 € TTC, exigible le 9 mai 2025 |  | 5",
    "26/03/2025 | Bon de livraison du 26/03/2025 |  | 6", "06/04/2025 | Bon de commande du 06/04/2025 |  | 7", "07/04/2025 | Facture n° F-25-1342, 14 319,82 € TTC, exigible le 22 mai 2025 |  | 8",
    "2026", "10/02/2026 | Avoir n° A-26-0031 de 300,00 € |  | sans pièce", "16/03/2026 | Règlement de 5 000,00 € : virement reçu |  | sans pièce",
    "04/05/2026 | Relance : courriel au service comptable |  | sans pièce", "21/09/2026 | Mise en demeure : lettre recommandée, reçue le 24 septembre 2026 | n’interrompt pas la prescription | 12",
    "Après le 21 novembre 2026", "15/12/2026 | Projet d’acte attendu de l’avocat |  | ", "11/03/2030 | Prescription, thèse prudente : agir au plus tard ce jour |  | ",
  ]);
});
