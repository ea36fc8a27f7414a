import { expect, test, vi } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { createRecherche } from "../../../renderer/db/recherche.ts";
import type { IndexDistant } from "../../../renderer/workers/index-client.ts";
import { createIndex } from "../../../renderer/workers/index-worker.ts";
import { openPoste } from "../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID } from "../../support/fiche-inventee.ts";
import { brouillon } from "../../support/portefeuille-invente.ts";

/** The index in this very thread. */
function openIndex(): IndexDistant {
  const index = createIndex();
  return { ...index, search: (requete) => Promise.resolve(index.search(requete)) };
}

test("the portfolio is indexed behind, what was found is told with its passage, and each save is followed", async () => {
  const { portefeuille } = await openPoste(createFicheInventee());
  const recherche = createRecherche(portefeuille, openIndex);
  expect(await recherche.search("grandval")).toEqual([]);
  recherche.start();
  await vi.waitFor(() => expect(recherche.read()).toMatchObject({ indexes: 5, total: 5 }));
  expect((await recherche.search("grandval"))[0]).toMatchObject({ ligne: { id: FICHE_ID }, passages: [{ kind: "dossier" }] });
  expect((await recherche.search("F-25-0412"))[0]?.passages[0]).toMatchObject({ kind: "facture", fragments: [{ texte: "Facture " }, { texte: "F-25-0412", isTrouve: true }] });
  await portefeuille.append({ brouillons: [brouillon("note", createSujetId("dossier", FICHE_ID), jour("2026-11-21"), { texte: "Le gérant annonce un virement", portee: "interne" })] });
  await vi.waitFor(async () => expect((await recherche.search("virement gerant"))[0]?.passages[0]?.kind).toBe("note"));
});
