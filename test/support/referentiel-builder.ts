// A newer version of the shipped reference files, invented for the tests: its moves are those of no text.
import communes from "../../shared/paquets/donnees/communes.json";
import juridictions from "../../shared/paquets/donnees/juridictions.json";
import ressorts from "../../shared/paquets/donnees/ressorts.json";

export const ECRITS = { communes, juridictions, ressorts };

/** The commune that the invented version moves, from Puteaux and Nanterre to Versailles. */
export const DEPLACEE = { insee: "92050", codePostal: "92000", ville: "Nanterre", apres: { tj: "tj78646", tprx: null, tc: "tc7803" } } as const;

/** The shipped files with one commune moved and one address completed, dated `version`. */
export function createEcrits(version = "2026-11-21", anneeCog = 2026): Record<keyof typeof ECRITS, object> {
  const groupes = ressorts.groupes.map((groupe) => ({ ...groupe, communes: groupe.communes.split(" ").filter((insee) => insee !== DEPLACEE.insee).join(" ") })).filter((groupe) => groupe.communes !== "");
  const liste = juridictions.juridictions.map((juridiction) => (juridiction.id === "tj01053" ? { ...juridiction, tel: "01 23 45 67 89" } : juridiction));
  return {
    communes: { ...communes, version, cog: anneeCog },
    juridictions: { ...juridictions, version, juridictions: liste },
    ressorts: { ...ressorts, version, groupes: [...groupes, { ...DEPLACEE.apres, communes: DEPLACEE.insee }] },
  };
}

/** The text of a file. */
export function formatReferentielInvente(ecrits: object = createEcrits(), reste: object = {}): string {
  return JSON.stringify({ format: "exigible-referentiel", version: 1, auteur: "Essai, ressorts inventés", ...ecrits, ...reste });
}
