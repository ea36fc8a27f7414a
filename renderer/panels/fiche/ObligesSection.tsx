import { Button, Select, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { montant as createMontant, type Montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { LIBELLES_LIEN_OBLIGE } from "#shared/suivi/libelles-qualification.ts";
import { findAgirAuPlusTard } from "#shared/suivi/prescriptions.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

interface Saisie {
  readonly nom: string;
  readonly lien: "solidaire" | "caution";
  readonly plafond: Montant | undefined;
}

const VIDE: Saisie = { nom: "", lien: "caution", plafond: undefined };
const LIENS = (["caution", "solidaire"] as const).map((value) => ({ value, label: LIBELLES_LIEN_OBLIGE[value] }));

/** Who owes the same sum beside the debtor: each is a party of his own, found again among the debtors. */
export function ObligesSection({ vue: { dossier, obliges } }: { readonly vue: VueDossier }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [isForm, setForm] = useState(false);
  const remove = (faitId: (typeof dossier.obliges)[number]["faitId"]) => void enregistrer({ brouillons: [{ sujet: createSujetId("dossier", dossier.id), type: "retrait", dateFait: aujourdhui, contenu: {}, remplace: [faitId] }], annonce: "Engagement retiré" });
  return (
    <section aria-label="Codébiteurs et cautions">
      <div className="sec-tete"><h3>Codébiteurs et cautions</h3>{!isForm && <span className="r"><button type="button" className="lien" onClick={() => setForm(true)}>Ajouter</button></span>}</div>
      {dossier.obliges.length === 0 && !isForm && <p className="lab">Personne d’autre n’est engagé à ce jour.</p>}
      <dl className="kv">
        {obliges.map(({ oblige: { obligeId, debiteurId, lien, plafond, faitId }, debiteur, prescriptions }) => (
          <div key={obligeId} style={{ display: "contents" }}>
            <dt>{LIBELLES_LIEN_OBLIGE[lien]}</dt>
            <dd><a className="lien" href={formatRoute({ panneau: "debiteurs", debiteurId })}>{debiteur?.nom ?? "débiteur inconnu"}</a>{plafond !== undefined && `, ${formatMontant(plafond)} au plus`} <button type="button" className="lien" onClick={() => remove(faitId)}>retirer</button><DernierJour prescriptions={prescriptions} /></dd>
          </div>
        ))}
      </dl>
      {isForm && <ObligeForm dossierId={dossier.id} onFermer={() => setForm(false)} />}
    </section>
  );
}

/** What was done against the debtor may not count against another: each has a last day of his own (C. civ., art. 2245 and 2246). */
function DernierJour({ prescriptions }: { readonly prescriptions: VueDossier["prescriptions"] }) {
  const agirLe = findAgirAuPlusTard(prescriptions);
  const source = prescriptions.find(({ resultat }) => resultat.kind === "calcule" && resultat.valeur.agirAuPlusTard === agirLe)?.resultat;
  if (agirLe === undefined || source?.kind !== "calcule") return undefined;
  return <span className="lab">À son égard, agir au plus tard le <ChiffreProuve titre="Dernier jour avant prescription" valeur={formatJour(agirLe)} justification={source.justification} /></span>;
}

function ObligeForm({ dossierId, onFermer }: { readonly dossierId: string; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const { debiteurs } = usePortefeuille();
  const enregistrer = useEnregistrer();
  const { valeur, update, forget } = useBrouillon<Saisie>(`oblige/${dossierId}`, VIDE, parseSaisie);
  const nom = valeur.nom.trim();
  const parNom = useMemo(() => new Map([...debiteurs.values()].map((debiteur) => [debiteur.nom.toLowerCase(), debiteur.id])), [debiteurs]);
  const connu = parNom.get(nom.toLowerCase());
  const save = async () => {
    if (nom === "") return;
    const debiteurId = connu ?? createId();
    const partie: readonly FaitBrouillon[] = connu === undefined ? [{ sujet: createSujetId("debiteur", debiteurId), type: "debiteur", dateFait: aujourdhui, remplace: [], contenu: { nom } }] : [];
    const oblige: FaitBrouillon = { sujet: createSujetId("dossier", dossierId), type: "oblige", dateFait: aujourdhui, remplace: [], contenu: { obligeId: createId(), debiteurId, lien: valeur.lien, ...(valeur.plafond === undefined ? {} : { plafond: valeur.plafond }) } };
    if ((await enregistrer({ brouillons: [...partie, oblige], annonce: `${nom}\u00A0: ${LIBELLES_LIEN_OBLIGE[valeur.lien].toLowerCase()}` })) === undefined) return;
    forget();
    onFermer();
  };
  return (
    <form className="saisie-grille" aria-label="Codébiteur ou caution" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <TextInput label="Nom" maxLength={400} autoComplete="off" autoFocus value={valeur.nom} onChange={({ currentTarget }) => update({ ...valeur, nom: currentTarget.value })} description={nom === "" ? undefined : connu === undefined ? "Nouveau débiteur, à compléter ensuite." : "Déjà connu\u00A0: ses dossiers seront réunis."} />
      <Select label="Engagement" allowDeselect={false} data={LIENS} value={valeur.lien} onChange={(choix) => update({ ...valeur, lien: choix === "solidaire" ? "solidaire" : "caution" })} />
      <MontantField label="Dans la limite de" valeur={valeur.plafond} onChange={(plafond) => update({ ...valeur, plafond })} />
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={nom === ""}>Ajouter</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null || !("nom" in lu) || typeof lu.nom !== "string") return undefined;
  const somme = "plafond" in lu ? lu.plafond : undefined;
  return { nom: lu.nom, lien: "lien" in lu && lu.lien === "solidaire" ? "solidaire" : "caution", plafond: typeof somme === "number" && Number.isSafeInteger(somme) ? createMontant(somme) : undefined };
}
