/**
 * Everyday words that say the same, a group a line: a reader who asks in plain words seldom has the
 * writer's. Only words that are as good as synonyms whatever the text is about; what a text calls
 * its own subjects belongs to its concepts.
 */
export const EVERYDAY_SYNONYMS: readonly (readonly string[])[] = `auto wagen
avondeten avondmaal diner
baas chef leidinggevende manager
baby zuigeling
bang angst angstig vrees
beginnen starten
begraafplaats kerkhof
begrafenis uitvaart
begrijpen snappen
bejaarde oudere senior
belangrijk essentieel
bellen telefoneren
beslissen besluiten
bezoek visite
bezorgd ongerust
blij vreugde vrolijk
boos kwaad nijdig razend woede woedend
brein hersenen
bureau kantoor
buur buurman gebuur
cadeau geschenk
centen geld
computer laptop pc
creche kinderopvang
depressie depressief neerslachtig somber
dialoog gesprek
dokter arts huisarts
dom stom
dood doodgaan overlijden sterven
droevig triest verdriet verdrietig
dutten slapen
eenvoudig gemakkelijk makkelijk simpel
eerlijk oprecht
email mail
erfenis nalatenschap
eten voeding voedsel
excuses excuus sorry verontschuldiging
falen mislukken
fier trots
fiets velo
fout vergissing
gebeuren voorvallen
gek zot
geluid lawaai
genezen herstellen
gevaar risico
gevaarlijk riskant
gewoonte routine
grap mop
grappig humoristisch
gratis kosteloos
gsm mobieltje smartphone telefoon
heimelijk stiekem
herrie kabaal lawaai
hetzelfde gelijk
hospitaal kliniek ziekenhuis
huilen tranen wenen
huis woning
hulp bijstand
huwelijk getrouwd trouwen
insomnia slapeloosheid
intelligent slim
internet online
jaloers afgunst jaloezie
jeugd kindertijd
job baan beroep werk
juf leerkracht leraar meester onderwijzer
kameraad maat vriend
kapot defect
kil koel koud
klagen zeuren
kletsen babbelen praten spreken
knap mooi
krediet lening
kuisen poetsen schoonmaken
kussen zoenen
kwaal aandoening ziekte
lastig moeilijk
lichaam lijf
loon salaris wedde
mama moeder
medicijn geneesmiddel pil
meeting vergadering
mening opinie standpunt
mijden ontwijken vermijden
moe uitgeput vermoeid
nerveus zenuwachtig
nieuwsgierig benieuwd
oma grootmoeder
onderzoek studie
onderzoeker wetenschapper
ongeluk ongeval
ontgoocheld ontgoocheling teleurgesteld teleurstelling
ontrouw affaire overspel vreemdgaan
opa grootvader
ophouden stoppen
papa vader
pastoor priester
plezier lol pret
plots plotseling
probleem moeilijkheid
psycholoog therapeut
puber adolescent tiener
raad advies tip
raar vreemd
rap snel vlug
rijk vermogend welgesteld
rustig kalm
ruzie conflict onenigheid twist
schaamte beschaamd schamen
seks seksueel vrijen
spanning stress
suicide zelfdoding zelfmoord
televisie tv
toilet wc
uitleggen verklaren
vaat afwas
vakantie verlof
vertrekken weggaan
wraak vergelding
zelfvertrouwen zelfverzekerd zelfzeker
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
