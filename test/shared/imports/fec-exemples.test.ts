import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { createLecteur } from "#shared/imports/lecture-fichier.ts";
import { listControleFec } from "#shared/imports/controle-publie.ts";
const RACINE = new URL("../../../../shared/samples/", import.meta.url);
const attendu = JSON.parse(readFileSync(new URL("expected.json", RACINE), "utf8"));
function lire(nom: string): any { const l = createLecteur(nom.split("/").at(-1)!); l.add(new Uint8Array(readFileSync(new URL(nom, RACINE)))); return l.end(); }
for (const [nom, fig] of Object.entries(attendu.fec) as any) {
  test(nom, () => {
    const r = lire(nom);
    const c = listControleFec(r.controle);
    for (const k of Object.keys(c)) expect([k, c[k]]).toEqual([k, fig[k]]);
    if (/syn_a/.test(nom)) console.log(nom, r.encodage, r.avertissements, r.anomalies, r.comptes.flatMap((c: any) => c.postes.map((p: any) => [c.code, p.numero, p.compte, p.reste,p.dateFacture].join(" "))));
  });
}
test("mal", () => { for (const n of readdirSync(new URL("fec/malformed", RACINE))) { const r = lire("fec/malformed/" + n); console.log(n, r.kind, r.motif, r.lignes, r.avertissements, r.anomalies); } });
test("bal", () => { for (const n of readdirSync(new URL("balance-agee", RACINE))) { const r = n === "malformed" ? lire("balance-agee/malformed/quotes_unclosed.csv") : lire("balance-agee/" + n); console.log(n, r.kind, r.motif, r.lignes, r.avertissements, r.anomalies, r.controle, r.tranches, r.ligneEntete, r.colonnes, r.encodage, r.comptes?.length); } });
test("detect", () => { for (const n of Object.keys(attendu.detect)) { const r = lire(n); console.log(n.padEnd(50), attendu.detect[n], "=>", r.kind, r.format, r.motif); } });
