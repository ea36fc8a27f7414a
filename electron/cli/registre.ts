import { acte } from "./acte.ts";
import { actes } from "./actes.ts";
import { bareme } from "./bareme.ts";
import type { Commande } from "./commande.ts";
import { decompte } from "./decompte.ts";
import { delai } from "./delai.ts";
import { exemple } from "./exemple.ts";
import { exporter } from "./exporter.ts";
import { identifiant } from "./identifiant.ts";
import { importer } from "./importer.ts";
import { juridiction } from "./juridiction.ts";
import { prescription } from "./prescription.ts";

/** Every command; a new one is one file and one line here. */
export const COMMANDES: readonly Commande[] = [delai, prescription, decompte, juridiction, bareme, importer, identifiant, actes, acte, exporter, exemple];
