/**
 * Dutch words whose forms no rule of endings brings together, a word a line. Verbs: infinitive, past
 * tense, participle, and other forms that differ; those with a prefix follow their stem (`begrijpen`,
 * `grijpen`) unless there is none. Then plurals and degrees.
 */
export const IRREGULAR_WORDS: readonly (readonly string[])[] = `
bakken bakte gebakken
bederven bedierf bedorven
bedriegen bedroog bedrogen bedrog
beginnen begon begonnen begin
bergen borg geborgen
bevelen beval bevolen
bezwijken bezweek bezweken
bidden bad baden
bieden bood geboden aanbod
bijten beet gebeten
binden bond gebonden band
blazen blies geblazen
blijken bleek gebleken
blijven bleef gebleven
blinken blonk geblonken
breken brak braken gebroken breuk
brengen bracht gebracht
buigen boog gebogen
denken dacht gedacht gedachte
doen deed deden gedaan
dragen droeg gedragen
drijven dreef gedreven
dringen drong gedrongen
drinken dronk gedronken drank
druipen droop gedropen
duiken dook gedoken
dwingen dwong gedwongen dwang
eten at aten gegeten
fluiten floot gefloten
gaan ging gegaan gaat
gelden gold gegolden
genezen genas genezen
genieten genoot genoten
geven gaf gaven gegeven geef
gieten goot gegoten
glijden gleed gegleden
graven groef gegraven
grijpen greep gegrepen
hangen hing gehangen
heffen hief geheven
helpen hielp geholpen hulp
houden hield gehouden hou
jagen joeg gejaagd
kennen kend
kiezen koos gekozen keuze
kijken keek gekeken
klimmen klom geklommen
klinken klonk geklonken
kluiven kloof gekloven
komen kwam kwamen gekomen
kopen kocht gekocht
krijgen kreeg gekregen
krijsen krees gekresen
krimpen kromp gekrompen
kruipen kroop gekropen
lachen lachte gelachen
laten liet gelaten
lezen las lazen gelezen
liegen loog gelogen leugen
liggen lag lagen gelegen ligt
lijden leed geleden
lijken leek geleken
lopen liep gelopen
melken molk gemolken
meten mat maten gemeten
mijden meed gemeden
nemen nam namen genomen neem
pluizen ploos geplozen
prijzen prees geprezen
raden ried geraden
rijden reed gereden
rijgen reeg geregen
rijten reet gereten
rijzen rees gerezen
roepen riep geroepen
ruiken rook geroken
scheiden scheidde gescheiden
schelden schold gescholden
schenken schonk geschonken
scheppen schiep geschapen
scheren schoor geschoren
schieten schoot geschoten
schijnen scheen geschenen
schrijden schreed geschreden
schrijven schreef geschreven
schrikken schrok geschrokken
schuilen school gescholen
schuiven schoof geschoven
slaan sloeg geslagen slaat slag
slapen sliep geslapen
slijten sleet gesleten
slinken slonk geslonken
sluipen sloop geslopen
sluiten sloot gesloten
smelten smolt gesmolten
smijten smeet gesmeten
snijden sneed gesneden
snuiten snoot gesnoten
snuiven snoof gesnoven
spijten speet gespeten
spinnen spon gesponnen
splijten spleet gespleten
spreken sprak spraken gesproken spraak
springen sprong gesprongen
spruiten sproot gesproten
spuiten spoot gespoten
staan stond gestaan staat
steken stak staken gestoken
stelen stal stalen gestolen
sterven stierf gestorven
stijgen steeg gestegen
stinken stonk gestonken
strijden streed gestreden
strijken streek gestreken
stuiven stoof gestoven
treden trad traden getreden
treffen trof getroffen
trekken trok getrokken
vallen viel gevallen
vangen ving gevangen
varen voer gevaren
vechten vocht gevochten gevecht
verdwijnen verdween verdwenen
vergeten vergat vergaten
verliezen verloor verloren verlies
verslinden verslond verslonden
verwijten verweet verweten
vinden vond gevonden
vlechten vlocht gevlochten
vliegen vloog gevlogen vlucht
vouwen vouwde gevouwen
vragen vroeg gevraagd
vreten vrat vraten gevreten
vriezen vroor gevroren vorst
wassen waste gewassen
wegen woog gewogen
wennen wend
werpen wierp geworpen
werven wierf geworven
weten wist geweten
wijken week geweken
wijzen wees gewezen
winden wond gewonden
winnen winst
wrijven wreef gewreven
zeggen zei gezegd zegt
zenden zond gezonden
zien zag zagen gezien ziet
zingen zong gezongen zang
zinken zonk gezonken
zitten zat zaten gezeten
zoeken zocht gezocht
zuigen zoog gezogen
zuipen zoop gezopen
zwellen zwol gezwollen
zwemmen zwom gezwommen
zweren zwoer gezworen
zwerven zwierf gezworven
zwijgen zweeg gezwegen
been beenderen
blad bladeren
crisis crises
datum data
ei eieren
geloven geloof
hersenen hersens
hoen hoenders
hoog hoger
kalf kalveren
kind kinderen
koe koeien
lam lammeren
lid leden
lied liederen
medicus medici
museum musea
politicus politici
rad raderen
rund runderen
schip schepen
smid smeden
stad steden
vlo vlooien
volk volkeren
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
