import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { createEml, createMultiparties } from "../../../support/courriel-builder.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { formatFec } from "../../../support/fec-builder.ts";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";
import { createZipInvente } from "../../../support/zip-invente.ts";

afterEach(closeFenetre);

const FEC = formatFec([{ client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-1", date: "20250110", debit: "1200,00" }]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3]);
const CONTENUS = { "fec.txt": FEC, "scan.pdf": PNG, "vide.csv": "" };

async function deposer(fichiers: readonly File[]): Promise<HTMLElement> {
  await userEvent.upload(await screen.findByLabelText("Fichiers à recevoir"), [...fichiers]);
  return await screen.findByRole("table", { name: "Ce qui arrive" });
}

test("plusieurs fichiers : une ligne chacun, ce qu’il est, ce qu’on peut en faire ; rien n’est écrit", async () => {
  const { fake } = await renderFenetre("#/reception", createPortefeuilleInvente());
  const avant = fake.lots.length;
  const table = await deposer(Object.entries(CONTENUS).map(([nom, contenu]) => new File([contenu], nom)));
  expect(await within(table).findByRole("button", { name: "Examiner fec.txt" })).toBeDefined();
  expect(await within(table).findByRole("button", { name: "Garder scan.pdf comme pièce" })).toBeDefined();
  expect(await within(table).findByText(/Ce fichier est vide/)).toBeDefined();
  expect(within(table).getByText("image")).toBeDefined();
  expect(fake.lots).toHaveLength(avant);
  await userEvent.click(within(table).getByRole("button", { name: "Examiner fec.txt" }));
  expect(await screen.findByRole("treegrid", { name: "Ce que l’import changerait" })).toBeDefined();
  expect(screen.getByText("MENUISERIE FICTIVE")).toBeDefined();
});

test("une archive laisse la place à ce qu’elle contient, sous des noms sans dossier", async () => {
  await renderFenetre("#/reception", createPortefeuilleInvente());
  const zip = createZipInvente([{ nom: "../../fec.txt", contenu: FEC }, { nom: "preuves/scan.pdf", contenu: PNG }, { nom: "interne.zip", contenu: createZipInvente([{ nom: "a", contenu: "x" }]) }]);
  const table = await deposer([new File([new Uint8Array(zip)], "envoi.zip")]);
  expect(await within(table).findByRole("button", { name: "Examiner fec.txt" })).toBeDefined();
  expect(await within(table).findByRole("button", { name: "Garder scan.pdf comme pièce" })).toBeDefined();
  expect(within(table).getByText(/lui-même une archive/)).toBeDefined();
  expect(within(table).queryByText("envoi.zip")).toBeNull();
});

test("ce qui est gardé attend dans la boîte d’arrivée, octets et empreinte compris, et s’annule", async () => {
  const { portefeuille } = await renderFenetre("#/reception", createPortefeuilleInvente());
  const table = await deposer([new File([PNG], "scan.pdf"), new File([""], "vide.csv")]);
  await userEvent.click(await within(table).findByRole("button", { name: "Garder scan.pdf comme pièce" }));
  await waitFor(() => expect(portefeuille.read().arrivees).toMatchObject([{ nom: "scan.pdf", taille: PNG.length, format: "image" }]));
  expect(await within(table).findByText(/Gardé dans la boîte d’arrivée/)).toBeDefined();
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(portefeuille.read().arrivees).toEqual([]));
});

test("ce que porte un courriel se liste sous lui, chaque fichier lu pour ce qu’il est ; le courriel reste entier", async () => {
  await renderFenetre("#/reception", createPortefeuilleInvente());
  const octets = createMultiparties({ From: "a@b.invalid", Subject: "Pièces" }, "mixed", [
    "Content-Type: text/plain\r\n\r\nBonjour",
    `Content-Type: text/plain; name="fec.txt"\r\nContent-Disposition: attachment; filename="fec.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(FEC).toString("base64")}`,
    `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="dedans.eml"\r\n\r\n${Buffer.from(createEml({ From: "c@d.invalid", Subject: "Dedans" }, "ok")).toString()}`,
  ]);
  const table = await deposer([new File([new Uint8Array(octets)], "pieces.eml")]);
  await userEvent.click(await within(table).findByRole("button", { name: /Voir 2\spièces jointes de pieces.eml/ }));
  expect(await within(table).findByRole("button", { name: "Examiner fec.txt" })).toBeDefined();
  expect(await within(table).findByRole("button", { name: "Garder dedans.eml comme pièce" })).toBeDefined();
  expect(within(table).getByRole("button", { name: "Garder pieces.eml comme pièce" })).toBeDefined();
});
