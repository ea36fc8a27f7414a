import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { parseZip } from "#shared/formats/zip.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { connectBridge } from "../../../../renderer/bridge/bridge.ts";
import { closeFenetre, openPoste, renderFenetre, watchSaves } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const sujet = createSujetId("dossier", FICHE_ID);
const POURSUITE = createIdInvente("p", 3);

test("le dossier d’une audience est une archive\u00A0: la fiche, le décompte de ce jour, la chronologie\u00A0; ce qui manque est dit", async () => {
  const poste = await openPoste([...createFicheInventee(), [
    brouillon("poursuite", sujet, jour("2026-10-01"), { poursuiteId: POURSUITE, kind: "refere-provision", nature: "commerciale" }),
    brouillon("jalon", sujet, jour("2026-10-12"), { jalonId: createIdInvente("j", 1), poursuiteId: POURSUITE, kind: "assignation" }),
    brouillon("audience", sujet, jour("2026-12-10"), { audienceId: createIdInvente("a", 1), poursuiteId: POURSUITE, juridiction: "TAE de Nanterre", heure: "09:30" }),
  ]]);
  const { bridge, saves } = watchSaves(poste.fake.bridge);
  connectBridge(bridge);
  await renderFenetre(formatAdresseFiche("procedures"), [], poste);
  await userEvent.click(await screen.findByRole("button", { name: "Dossier d’audience" }));
  await waitFor(() => expect(saves.map(({ nom }) => nom)).toEqual(["audience-2026-0417-2026-12-10.zip"]));
  const lu = parseZip(saves[0]?.contenu ?? new Uint8Array());
  expect(lu.ok ? lu.entrees.map(({ nom }) => nom) : []).toEqual(expect.arrayContaining(["1-fiche-audience.docx", "2-decompte.docx", "4-chronologie.docx", "2-decompte.xlsx"]));
  await screen.findByText(/Conclusions.: aucune parmi les pièces/);
});
