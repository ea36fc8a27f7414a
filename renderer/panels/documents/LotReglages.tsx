import { Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { FAMILLES, MODELES, MODELES_GROUPES } from "#shared/actes/modeles/catalogue.ts";
import { formatNomActe, listMotsInconnus, MOTS_NOM } from "#shared/actes/noms-actes.ts";
import { findChamp } from "#shared/actes/vocabulaire/vocabulaire.ts";
import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { LOT_VIDE } from "./forme-lot.ts";
import type { LigneLot, Lot } from "./use-lot.ts";
import { findSortie, isFusionnable } from "./use-produire-lot.ts";
import styles from "./documents.module.css";

const ACTES = Object.entries(FAMILLES).map(([famille, group]) => ({ group, items: [...MODELES_GROUPES, ...MODELES].filter((modele) => modele.famille === famille).map(({ id, titre }) => ({ value: id, label: titre })) })).filter(({ items }) => items.length > 0);
const SORTIES = [{ value: "separes", label: "Un fichier par acte" }, { value: "fusionne", label: "Un seul fichier" }];
/** Fields asked at once: beyond, they are answered dossier by dossier. */
const QUESTIONS_MAX = 8;

/** What the batch writes, how its files are named, what is answered once for all of its dossiers. */
export function LotReglages({ lot, courante }: { readonly lot: Lot; readonly courante: LigneLot | undefined }) {
  const { forme, change, modele, lignes, isRestaure, societe } = lot;
  const { aujourdhui } = useContexte();
  const inconnus = listMotsInconnus(forme.regle);
  const exemple = lignes[0]?.entrees[0].vue;
  const apercu = modele === undefined || exemple === undefined ? undefined : `${formatNomActe({ acte: modele.id, reference: exemple.dossier.reference, debiteur: exemple.debiteur?.nom ?? "", date: aujourdhui }, forme.regle)}.${modele.fichier === "classeur" ? "xlsx" : "docx"}`;
  return (
    <aside className={styles["reglages"]} aria-label="Réglages du lot">
      <div className="sec-tete"><h2 className="t16">Lot de {formatNombreDe(forme.dossierIds.length, "dossier", "dossiers")}</h2></div>
      {isRestaure && <p className="lab">Lot retrouvé tel qu’il avait été laissé.</p>}
      <Select label="Acte" searchable placeholder="Choisir un acte" data={societe.length === 0 ? ACTES : [{ group: "Modèles de la société", items: societe.map(({ acte }) => ({ value: acte.id, label: acte.titre })) }, ...ACTES]} value={forme.modele ?? null} onChange={(choisi) => change({ modele: choisi ?? undefined, produits: [] })} description={modele?.usage} />
      {isFusionnable(lot) && <div><p className="lab">Fichiers</p><SegmentedControl size="xs" fullWidth aria-label="Fichiers" data={SORTIES} value={forme.sortie} onChange={(sortie) => change({ sortie: sortie === "fusionne" ? "fusionne" : "separes" })} /></div>}
      {findSortie(lot) === "separes" && (
        <TextInput
          label="Nom des fichiers" value={forme.regle} maxLength={120} onChange={({ currentTarget }) => change({ regle: currentTarget.value })} error={inconnus.length > 0 ? `Mot inconnu\u00A0: ${inconnus.map((mot) => `{${mot}}`).join(", ")}` : undefined}
          description={`Mots possibles\u00A0: ${MOTS_NOM.map((mot) => `{${mot}}`).join(" ")}${apercu === undefined ? "" : `. Par exemple\u00A0: ${apercu}`}`}
        />
      )}
      <Questions lignes={lignes} forme={forme} onReponse={(champ, reponse) => change({ reponses: { ...forme.reponses, [champ]: reponse } })} />
      <QuestionsPropres lot={lot} courante={courante} />
      <Button variant="subtle" size="xs" onClick={() => change(LOT_VIDE)}>Vider le lot</Button>
    </aside>
  );
}

/** Fields that several dossiers lack, asked once; those of one dossier are answered in its own Documents. */
function Questions({ lignes, forme, onReponse }: Pick<Lot, "lignes" | "forme"> & { readonly onReponse: (champ: string, reponse: string) => void }) {
  const champs = useMemo(() => {
    const nombres = new Map<string, number>();
    for (const champ of lignes.flatMap(({ etat }) => etat?.champs ?? [])) nombres.set(champ, (nombres.get(champ) ?? 0) + 1);
    return [...nombres].toSorted(([, a], [, b]) => b - a).slice(0, QUESTIONS_MAX);
  }, [lignes]);
  const repondus = Object.keys(forme.reponses).filter((champ) => (forme.reponses[champ] ?? "") !== "" && !champs.some(([nom]) => nom === champ));
  if (champs.length === 0 && repondus.length === 0) return undefined;
  return (
    <section className={styles["questions"]} aria-label="Pour tous les dossiers">
      <h3>Pour tous les dossiers</h3>
      {[...champs, ...repondus.map((champ) => [champ, 0] as const)].map(([champ, nombre]) => <Question key={champ} champ={champ} description={nombre === 0 ? "répondu pour tout le lot" : `manque dans ${formatNombreDe(nombre, "dossier", "dossiers")}`} reponse={forme.reponses[champ] ?? ""} onReponse={onReponse} />)}
    </section>
  );
}

/** What one dossier lacks, answered for it alone: the number of an order, the date of a title. */
function QuestionsPropres({ lot: { forme, change }, courante }: { readonly lot: Lot; readonly courante: LigneLot | undefined }) {
  if (courante === undefined || courante.entrees.length > 1 || courante.isProduit) return undefined;
  const { dossier, debiteur } = courante.entrees[0].vue;
  const propres = forme.propres[dossier.id] ?? {};
  const champs = [...new Set([...Object.keys(propres).filter((champ) => (propres[champ] ?? "") !== ""), ...(courante.etat?.champs ?? [])])];
  if (champs.length === 0) return undefined;
  return (
    <section className={styles["questions"]} aria-label={`Pour le dossier ${dossier.reference}`}>
      <h3>Pour {dossier.reference} seulement</h3>
      <p className="lab">{debiteur?.nom ?? "débiteur inconnu"}</p>
      {champs.map((champ) => <Question key={`${dossier.id}/${champ}`} champ={champ} description={(propres[champ] ?? "") === "" ? "manque à ce dossier" : "répondu pour ce dossier"} reponse={propres[champ] ?? ""} onReponse={(nom, reponse) => change({ propres: { ...forme.propres, [dossier.id]: { ...propres, [nom]: reponse } } })} />)}
    </section>
  );
}

interface QuestionProps {
  readonly champ: string;
  readonly description: string;
  readonly reponse: string;
  readonly onReponse: (champ: string, reponse: string) => void;
}

function Question({ champ, description, reponse, onReponse }: QuestionProps) {
  const lu = findChamp(champ);
  const label = capitalize(lu?.libelle ?? champ);
  const choix = lu?.type === "oui-non" ? ["oui", "non"] : lu?.demande?.choix;
  if (choix !== undefined) return <Select size="xs" label={label} description={description} clearable data={[...choix]} value={reponse === "" ? null : reponse} onChange={(choisi) => onReponse(champ, choisi ?? "")} />;
  // Given when one leaves the field: every act of the batch is examined again.
  return <TextInput key={reponse} size="xs" label={label} description={description} placeholder={lu?.demande?.exemple} maxLength={400} defaultValue={reponse} onBlur={({ currentTarget }) => { if (currentTarget.value !== reponse) onReponse(champ, currentTarget.value); }} onKeyDown={({ key, currentTarget }) => { if (key === "Enter") currentTarget.blur(); }} />;
}
