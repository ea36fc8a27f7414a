import { ACTES } from "#shared/actes/catalogue.ts";
import { FAMILLES, MODELES } from "#shared/actes/modeles/catalogue.ts";
import type { Commande } from "./commande.ts";

export const actes: Commande = {
  nom: "actes",
  resume: "les actes que l’application rédige",
  usage: "exigible actes",
  options: {},
  positions: 0,
  run: () =>
    Promise.resolve([
      ...MODELES.map(({ id, numero, titre, famille, destinataire, usage }) => ({ id, numero, titre, famille: FAMILLES[famille], destinataire, usage })),
      ...ACTES.map(({ id, titre, besoins }) => ({ id, titre, famille: FAMILLES.mandat, destinataire: "avocat", besoins })),
    ]),
};
