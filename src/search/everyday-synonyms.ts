/**
 * Everyday words that say the same, a group a line: a reader who asks in plain words seldom has the
 * writer's. Only words that are as good as synonyms whatever the text is about; what a text calls
 * its own subjects belongs to its concepts.
 */
export const EVERYDAY_SYNONYMS: readonly (readonly string[])[] = `
auto wagen
baas chef
baby zuigeling
bang angst vrees
beginnen starten
bellen telefoneren
blij vrolijk vreugde
boos kwaad woede woedend
brein hersenen
dokter arts huisarts
dood doodgaan overlijden sterven
droevig triest verdriet verdrietig
eenvoudig gemakkelijk makkelijk simpel
excuses excuus sorry verontschuldiging
eten voeding voedsel
fout vergissing
gebeuren voorvallen
geluid lawaai
gsm mobieltje smartphone telefoon
hetzelfde gelijk
huilen wenen tranen
huis woning
huwelijk trouwen getrouwd
intelligent slim
jaloers jaloezie afgunst
job baan werk beroep
kameraad maat vriend
kil koel koud
kletsen praten spreken babbelen
knap mooi
kussen zoenen
lastig moeilijk
lichaam lijf
mama moeder
medicijn geneesmiddel pil
moe uitgeput vermoeid
nerveus zenuwachtig
oma grootmoeder
ontrouw overspel vreemdgaan
opa grootvader
onderzoek studie
onderzoeker wetenschapper
onenigheid conflict ruzie
ophouden stoppen
papa vader
plots plotseling
psycholoog therapeut
raad advies tip
rap snel vlug
raar vreemd
rustig kalm
seks vrijen seksueel
spanning stress
televisie tv
vaat afwas
wraak vergelding
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
