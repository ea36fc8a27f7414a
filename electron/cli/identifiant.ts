import { parseIdentifiant } from "#shared/formats/identifiant.ts";
import { type Commande, createRefus } from "./commande.ts";

export const identifiant: Commande = {
  nom: "identifiant",
  resume: "vérifie des numéros SIREN, SIRET et TVA",
  usage: "exigible identifiant VALEUR…",
  options: {},
  positions: 10_000,
  run: ({ positions }) => {
    if (positions.length === 0) throw createRefus(`Indiquez au moins une valeur. Usage\u00A0: ${identifiant.usage}`);
    return Promise.resolve(positions.map((valeur) => ({ valeur, kind: null, ...parseIdentifiant(valeur) })));
  },
};
