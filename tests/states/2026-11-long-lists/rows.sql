INSERT INTO activities_activity ("id","publication","published_at","slug","period_start","period_end","period_start_precision","period_end_precision","period_text","title","order","place","state","state_reason","summary","description","outcome","search_text","award_round_id","grant_call_id","organiser_id","heading_id","series_id") VALUES
(1,'published','2026-11-20 07:00:00','strategie-rozvoje-kultury-2023-2028','2022-08-01','2022-12-31','month','month','','Tvorba Strategie rozvoje kultury, kulturního dědictví a kulturních a kreativních odvětví na období 2023–2028',1,'','held','','Vznikala analýza současného stavu kulturního prostředí LK, první krok k nové krajské strategii.','<p>Nová strategie má kultuře, kulturnímu dědictví i kulturním a kreativním odvětvím v kraji dát směr na roky 2023 až 2028.</p><p>Od srpna do prosince se pracovalo na analýze současného stavu kulturního prostředí LK.</p>','','tvorba strategie rozvoje kultury, kulturniho dedictvi a kulturnich a kreativnich odvetvi na obdobi 2023–2028 vznikala analyza soucasneho stavu kulturniho prostredi lk, prvni krok k nove krajske strategii. nova strategie ma kulture, kulturnimu dedictvi i kulturnim a kreativnim odvetvim v kraji dat smer na roky 2023 az 2028. od srpna do prosince se pracovalo na analyze soucasneho stavu kulturniho prostredi lk.',NULL,NULL,1,1,NULL),
(2,'published','2026-11-20 07:00:00','ideathon-2022','2022-01-01','2022-12-31','year','year','','Ideathon 2022 – studentské nápady pro životní prostředí',2,'','held','','Studenti přinesli nápady pro životní prostředí, navázaly na ně kulaté stoly.','<p>Studenti hledali, co by v kraji pomohlo životnímu prostředí.</p>','<p>Navazující kulaté stoly na téma doprava a energetika.</p>','ideathon 2022 – studentske napady pro zivotni prostredi studenti prinesli napady pro zivotni prostredi, navazaly na ne kulate stoly. studenti hledali, co by v kraji pomohlo zivotnimu prostredi. navazujici kulate stoly na tema doprava a energetika.',NULL,NULL,NULL,1,9),
(3,'published','2026-11-20 07:00:00','tynes-2022','2022-02-01','2022-03-31','month','month','','Týdny pro neziskový sektor TÝNES 2022',1,'','held','','Týdny, ve kterých kraj věnuje pozornost neziskovým organizacím a jejich práci.','','','tydny pro neziskovy sektor tynes 2022 tydny, ve kterych kraj venuje pozornost neziskovym organizacim a jejich praci.',NULL,NULL,NULL,2,1),
(4,'published','2026-11-20 07:00:00','krajsky-ekoden-2022','2022-05-01','2022-05-31','month','month','','Krajský EKODen',2,'','held','','Den pro veřejnost o životním prostředí, který podporuje i místní ekonomiku.','','','krajsky ekoden den pro verejnost o zivotnim prostredi, ktery podporuje i mistni ekonomiku.',NULL,NULL,1,2,2),
(5,'published','2026-11-20 07:00:00','krajske-dozinky-2022','2022-09-01','2022-09-30','month','month','','Krajské Dožínky',3,'','held','','Poděkování za úrodu, při kterém se představují místní hospodáři a výrobci.','','','krajske dozinky podekovani za urodu, pri kterem se predstavuji mistni hospodari a vyrobci.',NULL,NULL,1,2,3),
(6,'published','2026-11-20 07:00:00','hrave-jak-zit-zdrave-2022','2022-10-01','2022-10-31','month','month','','HRAVĚ jak žít ZDRAVĚ',4,'','held','','Osvětová akce o zdravém životním stylu, hravou formou.','','','hrave jak zit zdrave osvetova akce o zdravem zivotnim stylu, hravou formou.',NULL,NULL,NULL,2,4),
(7,'published','2026-11-20 07:00:00','tyden-kristaloveho-udoli-2022','2022-08-01','2022-08-31','month','month','','Týden Křišťálového údolí',5,'','held','','Týden sklářské tradice, kterou kraj představuje pod značkou Křišťálové údolí.','','','tyden kristaloveho udoli tyden sklarske tradice, kterou kraj predstavuje pod znackou kristalove udoli.',NULL,NULL,NULL,2,5),
(8,'published','2026-11-20 07:00:00','jarni-skola-nszm-2022','2022-03-01','2022-05-31','season','season','','Jarní Škola Národní sítě Zdravých měst',1,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','','jarni skola narodni site zdravych mest vzdelavani pro ty, kdo se ve mestech, obcich a krajich venuji mistni agende 21.',NULL,NULL,7,3,6),
(9,'published','2026-11-20 07:00:00','letni-skola-nszm-2022','2022-06-01','2022-08-31','season','season','','Letní Škola Národní sítě Zdravých měst',2,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','','letni skola narodni site zdravych mest vzdelavani pro ty, kdo se ve mestech, obcich a krajich venuji mistni agende 21.',NULL,NULL,7,3,6),
(10,'published','2026-11-20 07:00:00','podzimni-skola-nszm-2022','2022-09-01','2022-11-30','season','season','','Podzimní Škola Národní sítě Zdravých měst',3,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','','podzimni skola narodni site zdravych mest vzdelavani pro ty, kdo se ve mestech, obcich a krajich venuji mistni agende 21.',NULL,NULL,7,3,6),
(11,'published','2026-11-20 07:00:00','setkani-zdravych-kraju-2022','2022-05-01','2022-05-31','month','month','','Setkání Zdravých krajů NSZM',4,'Ústí nad Labem','held','','Kraje zapojené v Národní síti Zdravých měst si vyměnily zkušenosti.','','','setkani zdravych kraju nszm usti nad labem kraje zapojene v narodni siti zdravych mest si vymenily zkusenosti.',NULL,NULL,7,3,7),
(12,'published','2026-11-20 07:00:00','webinare-nszm-2022','2022-01-01','2022-12-31','year','year','průběžně','Ostatní vzdělávací aktivity NSZM – webináře',5,'','held','','Webináře Národní sítě Zdravých měst během celého roku.','','','ostatni vzdelavaci aktivity nszm – webinare webinare narodni site zdravych mest behem celeho roku.',NULL,NULL,7,3,NULL),
(13,'published','2026-11-20 07:00:00','vyrobek-roku-2022','2022-08-01','2022-08-31','month','month','','Výrobek roku Libereckého kraje',6,'','held','','Soutěž, která už od roku 2004 oceňuje regionální výrobky.','','','vyrobek roku libereckeho kraje soutez, ktera uz od roku 2004 ocenuje regionalni vyrobky.',5,NULL,1,3,8),
(14,'published','2026-11-20 07:00:00','financni-podpora-ma21-2022','2022-01-01','2022-12-31','year','year','','Finanční podpora MA21 – Program Dotačního fondu LK 2.6 Podpora MA21',7,'','held','','Z Dotačního fondu kraj podporuje projekty místní Agendy 21.','','','financni podpora ma21 – program dotacniho fondu lk 2.6 podpora ma21 z dotacniho fondu kraj podporuje projekty mistni agendy 21.',NULL,4,1,3,NULL),
(15,'published','2026-11-20 07:00:00','cena-hejtmana-2022','2022-01-01','2022-12-31','year','year','','Cena hejtmana za společenskou odpovědnost',1,'','held','','Soutěž byla vyhlášena s uzávěrkou 31. 12. 2021.','','<p>Do soutěže se nikdo nepřihlásil.</p>','cena hejtmana za spolecenskou odpovednost soutez byla vyhlasena s uzaverkou 31. 12. 2021. do souteze se nikdo neprihlasil.',7,NULL,1,4,NULL),
(16,'published','2026-11-20 07:00:00','konvent-a-2022','2022-04-01','2022-04-30','month','month','','KONVENT A 2022',2,'Löbau','cancelled','potřetí zrušeno, ukončení projektu','Účast na veletrhu v Löbau: regionální produkty a řemesla, turistické regiony LK.','','<p>Vznikl čj/nj web jako rozcestník regionálních výrobků a turistických regionů LK, propojený s platformou Liberecký kraj sobě.</p>','konvent a 2022 lobau ucast na veletrhu v lobau: regionalni produkty a remesla, turisticke regiony lk. vznikl cj/nj web jako rozcestnik regionalnich vyrobku a turistickych regionu lk, propojeny s platformou liberecky kraj sobe. potreti zruseno, ukonceni projektu',NULL,NULL,NULL,4,11),
(17,'published','2026-11-20 07:00:00','brozura-rok-2022','2022-01-01','2022-12-31','year','year','','Brožura ROK 2022 V LIBERECKÉM KRAJI aneb Co se nám povedlo a na čem pracujeme',3,'','held','','Ohlédnutí za rokem 2022 pro obyvatele kraje.','','','brozura rok 2022 v libereckem kraji aneb co se nam povedlo a na cem pracujeme ohlednuti za rokem 2022 pro obyvatele kraje.',NULL,NULL,1,4,NULL),
(18,'published','2026-11-20 07:00:00','akcni-plan-adaptace-2022','2022-01-01','2022-12-31','year','year','','I. etapa realizace Akčního plánu adaptace na změnu klimatu v podmínkách LK',1,'','held','','Kraj se připravuje na změnu klimatu krok za krokem, podle harmonogramu opatření.','<p>Harmonogram adaptačních opatření a úkolů 2021–2024.</p>','','i. etapa realizace akcniho planu adaptace na zmenu klimatu v podminkach lk kraj se pripravuje na zmenu klimatu krok za krokem, podle harmonogramu opatreni. harmonogram adaptacnich opatreni a ukolu 2021–2024.',NULL,NULL,1,5,NULL),
(19,'published','2026-11-20 07:00:00','fresh-fest-liberec-2022','2022-01-01','2022-12-31','year','year','','Fresh fest Liberec',2,'','held','','Akce, která podporuje místní ekonomiku.','','','fresh fest liberec akce, ktera podporuje mistni ekonomiku.',NULL,NULL,NULL,5,NULL),
(20,'published','2026-11-20 07:00:00','dobrovolnictvi-2022','2022-01-01','2022-12-31','year','year','','Dobrovolnické centrum LK a ANNOLK',3,'','held','','Kraj a neziskové organizace společně podporují dobrovolnictví.','','','dobrovolnicke centrum lk a annolk kraj a neziskove organizace spolecne podporuji dobrovolnictvi.',NULL,NULL,NULL,5,NULL),
(21,'published','2026-11-20 07:00:00','forum-socialni-ekonomiky-2022','2022-01-01','2022-12-31','year','year','','Fórum sociální ekonomiky 2022',4,'','held','','Setkání o sociálním podnikání v kraji.','','','forum socialni ekonomiky 2022 setkani o socialnim podnikani v kraji.',NULL,NULL,NULL,5,10),
(22,'draft',NULL,'rozepsana-aktivita','2022-05-01','2022-05-31','month','month','','Rozepsaná aktivita',0,'','held','','','','','rozepsana aktivita',NULL,NULL,NULL,1,NULL),
(23,'archived',NULL,'odlozena-aktivita','2022-05-01','2022-05-31','month','month','','Odložená aktivita',0,'','held','','','','','odlozena aktivita',NULL,NULL,NULL,1,NULL),
(24,'published','2026-11-20 09:30:00','hlaseni-ktere-urad-opravil','2022-01-01','2022-12-31','year','year','','Hlášení, které úřad opravil',6,'Liberec, radnice','held','','Jednou větou o tom, co se dělo.','<p>Sešli jsme se u radnice.</p>','','hlaseni, ktere urad opravil liberec, radnice jednou vetou o tom, co se delo. sesli jsme se u radnice. plan na dalsi rok. rozpocet mesta',NULL,NULL,3,2,NULL),
(25,'draft','2026-11-20 09:40:00','hlaseni-stazene-z-webu','2022-01-01','2022-12-31','year','year','','Hlášení stažené z webu',7,'Jilemnice, radnice','held','','Jednou větou o tom, co se dělo.','<p>Sešli jsme se u radnice.</p>','','hlaseni stazene z webu jilemnice, radnice jednou vetou o tom, co se delo. sesli jsme se u radnice.',NULL,NULL,2,2,NULL),
(26,'draft','2026-11-20 09:55:00','zverejnene-a-znovu-otevrene-hlaseni','2022-01-01','2022-12-31','year','year','','Zveřejněné a znovu otevřené hlášení',8,'','held','','','<p>Sešli jsme se u radnice.</p>','','zverejnene a znovu otevrene hlaseni sesli jsme se u radnice.',NULL,NULL,2,2,NULL),
(27,'published','2026-11-20 10:10:00','spolecna-akce-dvou-mest','2022-05-01','2022-06-30','month','month','','Společná akce dvou měst',9,'','held','','','<p>Sešli jsme se u radnice.</p>','','spolecna akce dvou mest sesli jsme se u radnice. plan na dalsi rok. sesli jsme se u radnice. plan na dalsi rok.',NULL,NULL,5,2,NULL),
(28,'published','2026-11-20 10:40:00','akce-minuleho-roku','2025-09-01','2025-09-30','month','month','','Akce minulého roku',10,'','held','','','<p>Sešli jsme se u radnice.</p>','','akce minuleho roku sesli jsme se u radnice. plan na dalsi rok.',NULL,NULL,4,2,NULL);
INSERT INTO activities_activity_partners ("id","activity_id","organisation_id") VALUES
(1,8,1),
(2,9,1),
(3,10,1),
(4,11,1),
(5,12,1),
(6,20,8),
(7,20,9);
INSERT INTO activities_activity_topics ("id","activity_id","topic_id") VALUES
(1,1,8),
(2,1,1),
(3,2,2),
(4,2,4),
(5,2,7),
(6,3,9),
(7,3,1),
(8,4,2),
(9,4,3),
(10,4,6),
(11,5,8),
(12,5,6),
(13,6,5),
(14,6,7),
(15,7,8),
(16,7,6),
(17,8,1),
(18,8,7),
(19,9,1),
(20,9,7),
(21,10,1),
(22,10,7),
(23,11,1),
(24,11,5),
(25,12,7),
(26,13,3),
(27,13,6),
(28,14,1),
(29,14,7),
(30,15,9),
(31,15,6),
(32,16,8),
(33,16,6),
(34,17,1),
(35,18,1),
(36,18,2),
(37,19,3),
(38,19,6),
(39,20,9),
(40,21,9),
(41,21,6),
(42,24,1),
(43,24,3),
(44,25,1),
(45,25,3);
INSERT INTO activities_activityattachment ("id","order","title","activity_id","file") VALUES
(1,0,'Zpráva o aktivitě',1,'dokumenty/ufoE0AB3iOOf/zprava.pdf'),
(2,1,'zapis z akce',24,'dokumenty/DfRtouDTrP3a/zapis_z_akce.pdf');
INSERT INTO activities_activitylink ("id","order","title","url","description","activity_id") VALUES
(1,0,'Článek o aktivitě','https://noviny.example/aktivita','',1),
(2,0,'Zpráva z akce','https://noviny.example/akce','',24);
INSERT INTO activities_activityoutcome ("id","order","text","participants","cost","funding","partners","activity_id","organisation_id") VALUES
(1,1,'<p>Plán na další rok.</p>',50,12500.5,'Rozpočet města','[{"name": "Spolek soused\u016f", "sector": "nonprofit"}, {"name": "Knihovna", "sector": "public"}]',24,3),
(4,1,'<p>Plán na další rok.</p>',NULL,NULL,'','[]',27,5),
(5,2,'<p>Sešli jsme se u radnice.</p>
<p>Plán na další rok.</p>',NULL,NULL,'','[]',27,3),
(6,1,'<p>Plán na další rok.</p>',NULL,NULL,'','[]',28,4);
INSERT INTO activities_activityphoto ("id","order","width","height","alt","kind","children_recognisable","consent_reference","credit","activity_id","renditions","image") VALUES
(1,0,60,40,'Lidé u společného stolu','documentary',FALSE,'','',1,'[60]','fotografie/NZbl3GrIAJkp/example.jpg'),
(2,1,80,60,'Lidé na náměstí','documentary',FALSE,'','',24,'[80]','fotografie/cygV3_DbgeRw/namesti.jpg');
INSERT INTO activities_agendaitem ("id","order","title","kind","description","meeting_id") VALUES
(1,1,'Přivítání','ordinary','',5),
(2,2,'Představení nových koordinátorů a politických zástupců měst – změny v pracovní skupině','group_changes','',5),
(3,3,'Zdravý Liberecký kraj v roce 2022','ordinary','',5),
(4,4,'Zdravotní politika LK','ordinary','<p>Informace o činnosti skupiny pro Zdravotní politiku LK, program dlouhodobého zlepšování zdravotního stavu obyvatel LK.</p>',5),
(5,5,'Dobrá praxe Libereckého kraje 2022','ordinary','',5),
(6,6,'Informace z členských měst a od dalších partnerů LK, možnosti spolupráce','member_news','',5),
(7,7,'Diskuse a různé','ordinary','',5);
INSERT INTO activities_agendaitem_organisations ("id","agendaitem_id","organisation_id") VALUES
(1,6,2),
(2,6,3),
(3,6,4),
(4,6,5),
(5,6,6);
INSERT INTO activities_agendalink ("id","order","title","url","description","item_id") VALUES
(1,1,'Monitoring Strategie rozvoje Libereckého kraje 2021–2027','','Jak se naplňuje hlavní rozvojový dokument kraje.',3),
(2,1,'Zpráva o zdraví 2020','','Jak jsou na tom obyvatelé kraje se zdravím.',4),
(3,1,'Liberecký kraj sobě','','Krajská platforma, jeden z příkladů dobré praxe roku.',5),
(4,2,'Ideathon 2022','','Studentské nápady pro životní prostředí.',5);
INSERT INTO activities_agendaspeaker ("id","order","subject","name","function","item_id","organisation_id","person_id") VALUES
(1,1,'','Jiří Ulvr','člen rady kraje, odpovědný politik pro místní Agendu 21 a program Zdravý Liberecký kraj',1,1,1),
(2,2,'','Michael Otta','vedoucí odboru regionálního rozvoje a evropských projektů',1,1,3),
(3,1,'','Ivana Hujerová','koordinátorka neziskového sektoru a místní Agendy 21',3,1,2),
(4,2,'Monitoring Strategie rozvoje Libereckého kraje 2021–2027','Zuzana Šiftová','vedoucí oddělení rozvojových koncepcí',3,1,4),
(5,1,'','Alena Riegerová','vedoucí odboru zdravotnictví',4,1,5),
(6,1,'Liberecký kraj sobě','Petra Handlířová','ARR',5,10,6);
INSERT INTO activities_cooperation ("id","order","theme","activity_id","department_id") VALUES
(1,1,'podpora lokální ekonomiky',4,2),
(2,1,'podpora lokální ekonomiky',5,2),
(3,1,'',6,4),
(4,1,'',18,2),
(5,1,'podpora lokální ekonomiky',19,2),
(6,1,'dobrovolnictví',20,3),
(7,1,'sociální ekonomika',21,3);
INSERT INTO activities_heading ("id","order","slug","name","name_en") VALUES
(1,1,'planovani-s-verejnosti','Plánování s veřejností','Planning with the public'),
(2,2,'partnerstvi','Partnerství veřejného, neziskového a podnikatelského sektoru','Partnership of the public, non-profit and business sectors'),
(3,3,'dalsi-planovane-aktivity','Další plánované aktivity','Further planned activities'),
(4,4,'dalsi-a-dalsi','Další a další','And much more'),
(5,5,'meziresortni-spoluprace','Meziresortní spolupráce a jiné','Cooperation across departments');
INSERT INTO activities_historicalactivity ("id","publication","published_at","slug","period_start","period_end","period_start_precision","period_end_precision","period_text","title","order","place","state","state_reason","summary","description","outcome","history_id","history_date","history_change_reason","history_type","award_round_id","grant_call_id","heading_id","history_user_id","organiser_id","series_id") VALUES
(1,'published','2026-11-20 07:00:00','strategie-rozvoje-kultury-2023-2028','2022-08-01','2022-12-31','month','month','','Tvorba Strategie rozvoje kultury, kulturního dědictví a kulturních a kreativních odvětví na období 2023–2028',1,'','held','','Vznikala analýza současného stavu kulturního prostředí LK, první krok k nové krajské strategii.','<p>Nová strategie má kultuře, kulturnímu dědictví i kulturním a kreativním odvětvím v kraji dát směr na roky 2023 až 2028.</p><p>Od srpna do prosince se pracovalo na analýze současného stavu kulturního prostředí LK.</p>','',1,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,1,NULL,1,NULL),
(1,'published','2026-11-20 07:00:00','strategie-rozvoje-kultury-2023-2028','2022-08-01','2022-12-31','month','month','','Tvorba Strategie rozvoje kultury, kulturního dědictví a kulturních a kreativních odvětví na období 2023–2028',1,'','held','','Vznikala analýza současného stavu kulturního prostředí LK, první krok k nové krajské strategii.','<p>Nová strategie má kultuře, kulturnímu dědictví i kulturním a kreativním odvětvím v kraji dát směr na roky 2023 až 2028.</p><p>Od srpna do prosince se pracovalo na analýze současného stavu kulturního prostředí LK.</p>','',2,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,1,NULL,1,NULL),
(2,'published','2026-11-20 07:00:00','ideathon-2022','2022-01-01','2022-12-31','year','year','','Ideathon 2022 – studentské nápady pro životní prostředí',2,'','held','','Studenti přinesli nápady pro životní prostředí, navázaly na ně kulaté stoly.','<p>Studenti hledali, co by v kraji pomohlo životnímu prostředí.</p>','<p>Navazující kulaté stoly na téma doprava a energetika.</p>',3,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,1,NULL,NULL,9),
(2,'published','2026-11-20 07:00:00','ideathon-2022','2022-01-01','2022-12-31','year','year','','Ideathon 2022 – studentské nápady pro životní prostředí',2,'','held','','Studenti přinesli nápady pro životní prostředí, navázaly na ně kulaté stoly.','<p>Studenti hledali, co by v kraji pomohlo životnímu prostředí.</p>','<p>Navazující kulaté stoly na téma doprava a energetika.</p>',4,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,1,NULL,NULL,9),
(3,'published','2026-11-20 07:00:00','tynes-2022','2022-02-01','2022-03-31','month','month','','Týdny pro neziskový sektor TÝNES 2022',1,'','held','','Týdny, ve kterých kraj věnuje pozornost neziskovým organizacím a jejich práci.','','',5,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,2,NULL,NULL,1),
(3,'published','2026-11-20 07:00:00','tynes-2022','2022-02-01','2022-03-31','month','month','','Týdny pro neziskový sektor TÝNES 2022',1,'','held','','Týdny, ve kterých kraj věnuje pozornost neziskovým organizacím a jejich práci.','','',6,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,2,NULL,NULL,1),
(4,'published','2026-11-20 07:00:00','krajsky-ekoden-2022','2022-05-01','2022-05-31','month','month','','Krajský EKODen',2,'','held','','Den pro veřejnost o životním prostředí, který podporuje i místní ekonomiku.','','',7,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,2,NULL,1,2),
(4,'published','2026-11-20 07:00:00','krajsky-ekoden-2022','2022-05-01','2022-05-31','month','month','','Krajský EKODen',2,'','held','','Den pro veřejnost o životním prostředí, který podporuje i místní ekonomiku.','','',8,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,2,NULL,1,2),
(5,'published','2026-11-20 07:00:00','krajske-dozinky-2022','2022-09-01','2022-09-30','month','month','','Krajské Dožínky',3,'','held','','Poděkování za úrodu, při kterém se představují místní hospodáři a výrobci.','','',9,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,2,NULL,1,3),
(5,'published','2026-11-20 07:00:00','krajske-dozinky-2022','2022-09-01','2022-09-30','month','month','','Krajské Dožínky',3,'','held','','Poděkování za úrodu, při kterém se představují místní hospodáři a výrobci.','','',10,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,2,NULL,1,3),
(6,'published','2026-11-20 07:00:00','hrave-jak-zit-zdrave-2022','2022-10-01','2022-10-31','month','month','','HRAVĚ jak žít ZDRAVĚ',4,'','held','','Osvětová akce o zdravém životním stylu, hravou formou.','','',11,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,2,NULL,NULL,4),
(6,'published','2026-11-20 07:00:00','hrave-jak-zit-zdrave-2022','2022-10-01','2022-10-31','month','month','','HRAVĚ jak žít ZDRAVĚ',4,'','held','','Osvětová akce o zdravém životním stylu, hravou formou.','','',12,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,2,NULL,NULL,4),
(7,'published','2026-11-20 07:00:00','tyden-kristaloveho-udoli-2022','2022-08-01','2022-08-31','month','month','','Týden Křišťálového údolí',5,'','held','','Týden sklářské tradice, kterou kraj představuje pod značkou Křišťálové údolí.','','',13,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,2,NULL,NULL,5),
(7,'published','2026-11-20 07:00:00','tyden-kristaloveho-udoli-2022','2022-08-01','2022-08-31','month','month','','Týden Křišťálového údolí',5,'','held','','Týden sklářské tradice, kterou kraj představuje pod značkou Křišťálové údolí.','','',14,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,2,NULL,NULL,5),
(8,'published','2026-11-20 07:00:00','jarni-skola-nszm-2022','2022-03-01','2022-05-31','season','season','','Jarní Škola Národní sítě Zdravých měst',1,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',15,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,3,NULL,7,6),
(8,'published','2026-11-20 07:00:00','jarni-skola-nszm-2022','2022-03-01','2022-05-31','season','season','','Jarní Škola Národní sítě Zdravých měst',1,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',16,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,6),
(8,'published','2026-11-20 07:00:00','jarni-skola-nszm-2022','2022-03-01','2022-05-31','season','season','','Jarní Škola Národní sítě Zdravých měst',1,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',17,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,6),
(9,'published','2026-11-20 07:00:00','letni-skola-nszm-2022','2022-06-01','2022-08-31','season','season','','Letní Škola Národní sítě Zdravých měst',2,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',18,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,3,NULL,7,6),
(9,'published','2026-11-20 07:00:00','letni-skola-nszm-2022','2022-06-01','2022-08-31','season','season','','Letní Škola Národní sítě Zdravých měst',2,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',19,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,6),
(9,'published','2026-11-20 07:00:00','letni-skola-nszm-2022','2022-06-01','2022-08-31','season','season','','Letní Škola Národní sítě Zdravých měst',2,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',20,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,6),
(10,'published','2026-11-20 07:00:00','podzimni-skola-nszm-2022','2022-09-01','2022-11-30','season','season','','Podzimní Škola Národní sítě Zdravých měst',3,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',21,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,3,NULL,7,6),
(10,'published','2026-11-20 07:00:00','podzimni-skola-nszm-2022','2022-09-01','2022-11-30','season','season','','Podzimní Škola Národní sítě Zdravých měst',3,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',22,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,6),
(10,'published','2026-11-20 07:00:00','podzimni-skola-nszm-2022','2022-09-01','2022-11-30','season','season','','Podzimní Škola Národní sítě Zdravých měst',3,'','held','','Vzdělávání pro ty, kdo se ve městech, obcích a krajích věnují místní Agendě 21.','','',23,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,6),
(11,'published','2026-11-20 07:00:00','setkani-zdravych-kraju-2022','2022-05-01','2022-05-31','month','month','','Setkání Zdravých krajů NSZM',4,'Ústí nad Labem','held','','Kraje zapojené v Národní síti Zdravých měst si vyměnily zkušenosti.','','',24,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,3,NULL,7,7),
(11,'published','2026-11-20 07:00:00','setkani-zdravych-kraju-2022','2022-05-01','2022-05-31','month','month','','Setkání Zdravých krajů NSZM',4,'Ústí nad Labem','held','','Kraje zapojené v Národní síti Zdravých měst si vyměnily zkušenosti.','','',25,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,7),
(11,'published','2026-11-20 07:00:00','setkani-zdravych-kraju-2022','2022-05-01','2022-05-31','month','month','','Setkání Zdravých krajů NSZM',4,'Ústí nad Labem','held','','Kraje zapojené v Národní síti Zdravých měst si vyměnily zkušenosti.','','',26,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,7),
(12,'published','2026-11-20 07:00:00','webinare-nszm-2022','2022-01-01','2022-12-31','year','year','průběžně','Ostatní vzdělávací aktivity NSZM – webináře',5,'','held','','Webináře Národní sítě Zdravých měst během celého roku.','','',27,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,3,NULL,7,NULL),
(12,'published','2026-11-20 07:00:00','webinare-nszm-2022','2022-01-01','2022-12-31','year','year','průběžně','Ostatní vzdělávací aktivity NSZM – webináře',5,'','held','','Webináře Národní sítě Zdravých měst během celého roku.','','',28,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,NULL),
(12,'published','2026-11-20 07:00:00','webinare-nszm-2022','2022-01-01','2022-12-31','year','year','průběžně','Ostatní vzdělávací aktivity NSZM – webináře',5,'','held','','Webináře Národní sítě Zdravých měst během celého roku.','','',29,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,3,NULL,7,NULL),
(13,'published','2026-11-20 07:00:00','vyrobek-roku-2022','2022-08-01','2022-08-31','month','month','','Výrobek roku Libereckého kraje',6,'','held','','Soutěž, která už od roku 2004 oceňuje regionální výrobky.','','',30,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',5,NULL,3,NULL,1,8),
(13,'published','2026-11-20 07:00:00','vyrobek-roku-2022','2022-08-01','2022-08-31','month','month','','Výrobek roku Libereckého kraje',6,'','held','','Soutěž, která už od roku 2004 oceňuje regionální výrobky.','','',31,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',5,NULL,3,NULL,1,8),
(14,'published','2026-11-20 07:00:00','financni-podpora-ma21-2022','2022-01-01','2022-12-31','year','year','','Finanční podpora MA21 – Program Dotačního fondu LK 2.6 Podpora MA21',7,'','held','','Z Dotačního fondu kraj podporuje projekty místní Agendy 21.','','',32,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,4,3,NULL,1,NULL),
(14,'published','2026-11-20 07:00:00','financni-podpora-ma21-2022','2022-01-01','2022-12-31','year','year','','Finanční podpora MA21 – Program Dotačního fondu LK 2.6 Podpora MA21',7,'','held','','Z Dotačního fondu kraj podporuje projekty místní Agendy 21.','','',33,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,4,3,NULL,1,NULL),
(15,'published','2026-11-20 07:00:00','cena-hejtmana-2022','2022-01-01','2022-12-31','year','year','','Cena hejtmana za společenskou odpovědnost',1,'','held','','Soutěž byla vyhlášena s uzávěrkou 31. 12. 2021.','','<p>Do soutěže se nikdo nepřihlásil.</p>',34,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',7,NULL,4,NULL,1,NULL),
(15,'published','2026-11-20 07:00:00','cena-hejtmana-2022','2022-01-01','2022-12-31','year','year','','Cena hejtmana za společenskou odpovědnost',1,'','held','','Soutěž byla vyhlášena s uzávěrkou 31. 12. 2021.','','<p>Do soutěže se nikdo nepřihlásil.</p>',35,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',7,NULL,4,NULL,1,NULL),
(16,'published','2026-11-20 07:00:00','konvent-a-2022','2022-04-01','2022-04-30','month','month','','KONVENT A 2022',2,'Löbau','cancelled','potřetí zrušeno, ukončení projektu','Účast na veletrhu v Löbau: regionální produkty a řemesla, turistické regiony LK.','','<p>Vznikl čj/nj web jako rozcestník regionálních výrobků a turistických regionů LK, propojený s platformou Liberecký kraj sobě.</p>',36,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,4,NULL,NULL,11),
(16,'published','2026-11-20 07:00:00','konvent-a-2022','2022-04-01','2022-04-30','month','month','','KONVENT A 2022',2,'Löbau','cancelled','potřetí zrušeno, ukončení projektu','Účast na veletrhu v Löbau: regionální produkty a řemesla, turistické regiony LK.','','<p>Vznikl čj/nj web jako rozcestník regionálních výrobků a turistických regionů LK, propojený s platformou Liberecký kraj sobě.</p>',37,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,4,NULL,NULL,11),
(17,'published','2026-11-20 07:00:00','brozura-rok-2022','2022-01-01','2022-12-31','year','year','','Brožura ROK 2022 V LIBERECKÉM KRAJI aneb Co se nám povedlo a na čem pracujeme',3,'','held','','Ohlédnutí za rokem 2022 pro obyvatele kraje.','','',38,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,4,NULL,1,NULL),
(17,'published','2026-11-20 07:00:00','brozura-rok-2022','2022-01-01','2022-12-31','year','year','','Brožura ROK 2022 V LIBERECKÉM KRAJI aneb Co se nám povedlo a na čem pracujeme',3,'','held','','Ohlédnutí za rokem 2022 pro obyvatele kraje.','','',39,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,4,NULL,1,NULL),
(18,'published','2026-11-20 07:00:00','akcni-plan-adaptace-2022','2022-01-01','2022-12-31','year','year','','I. etapa realizace Akčního plánu adaptace na změnu klimatu v podmínkách LK',1,'','held','','Kraj se připravuje na změnu klimatu krok za krokem, podle harmonogramu opatření.','<p>Harmonogram adaptačních opatření a úkolů 2021–2024.</p>','',40,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,5,NULL,1,NULL),
(18,'published','2026-11-20 07:00:00','akcni-plan-adaptace-2022','2022-01-01','2022-12-31','year','year','','I. etapa realizace Akčního plánu adaptace na změnu klimatu v podmínkách LK',1,'','held','','Kraj se připravuje na změnu klimatu krok za krokem, podle harmonogramu opatření.','<p>Harmonogram adaptačních opatření a úkolů 2021–2024.</p>','',41,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,5,NULL,1,NULL),
(19,'published','2026-11-20 07:00:00','fresh-fest-liberec-2022','2022-01-01','2022-12-31','year','year','','Fresh fest Liberec',2,'','held','','Akce, která podporuje místní ekonomiku.','','',42,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,5,NULL,NULL,NULL),
(19,'published','2026-11-20 07:00:00','fresh-fest-liberec-2022','2022-01-01','2022-12-31','year','year','','Fresh fest Liberec',2,'','held','','Akce, která podporuje místní ekonomiku.','','',43,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,5,NULL,NULL,NULL),
(20,'published','2026-11-20 07:00:00','dobrovolnictvi-2022','2022-01-01','2022-12-31','year','year','','Dobrovolnické centrum LK a ANNOLK',3,'','held','','Kraj a neziskové organizace společně podporují dobrovolnictví.','','',44,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,5,NULL,NULL,NULL),
(20,'published','2026-11-20 07:00:00','dobrovolnictvi-2022','2022-01-01','2022-12-31','year','year','','Dobrovolnické centrum LK a ANNOLK',3,'','held','','Kraj a neziskové organizace společně podporují dobrovolnictví.','','',45,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,5,NULL,NULL,NULL),
(20,'published','2026-11-20 07:00:00','dobrovolnictvi-2022','2022-01-01','2022-12-31','year','year','','Dobrovolnické centrum LK a ANNOLK',3,'','held','','Kraj a neziskové organizace společně podporují dobrovolnictví.','','',46,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,5,NULL,NULL,NULL),
(21,'published','2026-11-20 07:00:00','forum-socialni-ekonomiky-2022','2022-01-01','2022-12-31','year','year','','Fórum sociální ekonomiky 2022',4,'','held','','Setkání o sociálním podnikání v kraji.','','',47,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',NULL,NULL,5,NULL,NULL,10),
(21,'published','2026-11-20 07:00:00','forum-socialni-ekonomiky-2022','2022-01-01','2022-12-31','year','year','','Fórum sociální ekonomiky 2022',4,'','held','','Setkání o sociálním podnikání v kraji.','','',48,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','~',NULL,NULL,5,NULL,NULL,10),
(22,'draft',NULL,'rozepsana-aktivita','2022-05-01','2022-05-31','month','month','','Rozepsaná aktivita',0,'','held','','','','',49,'2026-11-20 07:10:00',NULL,'+',NULL,NULL,1,1,NULL,NULL),
(23,'archived',NULL,'odlozena-aktivita','2022-05-01','2022-05-31','month','month','','Odložená aktivita',0,'','held','','','','',50,'2026-11-20 07:10:00',NULL,'+',NULL,NULL,1,1,NULL,NULL),
(24,'published','2026-11-20 09:30:00','hlaseni-ktere-urad-opravil','2022-01-01','2022-12-31','year','year','','Hlášení, které úřad opravil',6,'Liberec, radnice','held','','Jednou větou o tom, co se dělo.','<p>Sešli jsme se u radnice.</p>','',51,'2026-11-20 09:30:00',NULL,'+',NULL,NULL,2,1,3,NULL),
(24,'published','2026-11-20 09:30:00','hlaseni-ktere-urad-opravil','2022-01-01','2022-12-31','year','year','','Hlášení, které úřad opravil',6,'Liberec, radnice','held','','Jednou větou o tom, co se dělo.','<p>Sešli jsme se u radnice.</p>','',52,'2026-11-20 09:30:00',NULL,'~',NULL,NULL,2,1,3,NULL),
(25,'published','2026-11-20 09:40:00','hlaseni-stazene-z-webu','2022-01-01','2022-12-31','year','year','','Hlášení stažené z webu',7,'Jilemnice, radnice','held','','Jednou větou o tom, co se dělo.','<p>Sešli jsme se u radnice.</p>','',53,'2026-11-20 09:40:00',NULL,'+',NULL,NULL,2,1,2,NULL),
(25,'published','2026-11-20 09:40:00','hlaseni-stazene-z-webu','2022-01-01','2022-12-31','year','year','','Hlášení stažené z webu',7,'Jilemnice, radnice','held','','Jednou větou o tom, co se dělo.','<p>Sešli jsme se u radnice.</p>','',54,'2026-11-20 09:40:00',NULL,'~',NULL,NULL,2,1,2,NULL),
(25,'draft','2026-11-20 09:40:00','hlaseni-stazene-z-webu','2022-01-01','2022-12-31','year','year','','Hlášení stažené z webu',7,'Jilemnice, radnice','held','','Jednou větou o tom, co se dělo.','<p>Sešli jsme se u radnice.</p>','',55,'2026-11-20 09:45:00',NULL,'~',NULL,NULL,2,1,2,NULL),
(26,'published','2026-11-20 09:55:00','zverejnene-a-znovu-otevrene-hlaseni','2022-01-01','2022-12-31','year','year','','Zveřejněné a znovu otevřené hlášení',8,'','held','','','<p>Sešli jsme se u radnice.</p>','',56,'2026-11-20 09:55:00',NULL,'+',NULL,NULL,2,1,2,NULL),
(26,'draft','2026-11-20 09:55:00','zverejnene-a-znovu-otevrene-hlaseni','2022-01-01','2022-12-31','year','year','','Zveřejněné a znovu otevřené hlášení',8,'','held','','','<p>Sešli jsme se u radnice.</p>','',57,'2026-11-20 10:00:00',NULL,'~',NULL,NULL,2,1,2,NULL),
(27,'published','2026-11-20 10:10:00','spolecna-akce-dvou-mest','2022-05-01','2022-06-30','month','month','','Společná akce dvou měst',9,'','held','','','<p>Sešli jsme se u radnice.</p>','',58,'2026-11-20 10:10:00',NULL,'+',NULL,NULL,2,1,5,NULL),
(28,'published','2026-11-20 10:40:00','akce-minuleho-roku','2025-09-01','2025-09-30','month','month','','Akce minulého roku',10,'','held','','','<p>Sešli jsme se u radnice.</p>','',59,'2026-11-20 10:40:00',NULL,'+',NULL,NULL,2,1,4,NULL);
INSERT INTO activities_historicalactivity_partners ("id","m2m_history_id","activity_id","history_id","organisation_id") VALUES
(1,1,8,16,1),
(1,2,8,17,1),
(2,3,9,19,1),
(2,4,9,20,1),
(3,5,10,22,1),
(3,6,10,23,1),
(4,7,11,25,1),
(4,8,11,26,1),
(5,9,12,28,1),
(5,10,12,29,1),
(6,11,20,45,8),
(7,12,20,45,9),
(6,13,20,46,8),
(7,14,20,46,9);
INSERT INTO activities_historicalactivity_topics ("id","m2m_history_id","activity_id","history_id","topic_id") VALUES
(1,1,1,2,8),
(2,2,1,2,1),
(3,3,2,4,2),
(4,4,2,4,4),
(5,5,2,4,7),
(6,6,3,6,9),
(7,7,3,6,1),
(8,8,4,8,2),
(9,9,4,8,3),
(10,10,4,8,6),
(11,11,5,10,8),
(12,12,5,10,6),
(13,13,6,12,5),
(14,14,6,12,7),
(15,15,7,14,8),
(16,16,7,14,6),
(17,17,8,17,1),
(18,18,8,17,7),
(19,19,9,20,1),
(20,20,9,20,7),
(21,21,10,23,1),
(22,22,10,23,7),
(23,23,11,26,1),
(24,24,11,26,5),
(25,25,12,29,7),
(26,26,13,31,3),
(27,27,13,31,6),
(28,28,14,33,1),
(29,29,14,33,7),
(30,30,15,35,9),
(31,31,15,35,6),
(32,32,16,37,8),
(33,33,16,37,6),
(34,34,17,39,1),
(35,35,18,41,1),
(36,36,18,41,2),
(37,37,19,43,3),
(38,38,19,43,6),
(39,39,20,46,9),
(40,40,21,48,9),
(41,41,21,48,6),
(42,42,24,52,1),
(43,43,24,52,3),
(44,44,25,54,1),
(45,45,25,54,3),
(44,46,25,55,1),
(45,47,25,55,3);
INSERT INTO activities_historicalactivityattachment ("id","order","title","history_id","history_date","history_change_reason","history_type","activity_id","history_user_id","file") VALUES
(1,0,'Zpráva o aktivitě',1,'2026-11-20 07:00:00',NULL,'+',1,1,'dokumenty/ufoE0AB3iOOf/zprava.pdf'),
(2,1,'zapis z akce',2,'2026-11-20 09:30:00',NULL,'+',24,1,'dokumenty/DfRtouDTrP3a/zapis_z_akce.pdf'),
(3,1,'zapis z akce',3,'2026-11-20 09:40:00',NULL,'+',25,1,'dokumenty/ujaXH_GHQx8h/zapis_z_akce.pdf'),
(3,1,'zapis z akce',4,'2026-11-20 09:45:00',NULL,'-',25,1,'dokumenty/ujaXH_GHQx8h/zapis_z_akce.pdf');
INSERT INTO activities_historicalactivitylink ("id","order","title","url","description","history_id","history_date","history_change_reason","history_type","activity_id","history_user_id") VALUES
(1,0,'Článek o aktivitě','https://noviny.example/aktivita','',1,'2026-11-20 07:00:00',NULL,'+',1,1),
(2,0,'Zpráva z akce','https://noviny.example/akce','',2,'2026-11-20 09:30:00',NULL,'+',24,1),
(3,0,'Zpráva z akce','https://noviny.example/akce','',3,'2026-11-20 09:40:00',NULL,'+',25,1),
(3,0,'Zpráva z akce','https://noviny.example/akce','',4,'2026-11-20 09:45:00',NULL,'-',25,1);
INSERT INTO activities_historicalactivityoutcome ("id","order","text","participants","cost","funding","partners","history_id","history_date","history_change_reason","history_type","activity_id","history_user_id","organisation_id") VALUES
(1,1,'<p>Plán na další rok.</p>',50,12500.5,'Rozpočet města','[{"name": "Spolek soused\u016f", "sector": "nonprofit"}, {"name": "Knihovna", "sector": "public"}]',1,'2026-11-20 09:30:00',NULL,'+',24,1,3),
(2,1,'<p>Plán na další rok.</p>',50,12500.5,'Rozpočet města','[{"name": "Spolek soused\u016f", "sector": "nonprofit"}, {"name": "Obchod", "sector": ""}]',2,'2026-11-20 09:40:00',NULL,'+',25,1,2),
(2,1,'<p>Plán na další rok.</p>',50,12500.5,'Rozpočet města','[{"name": "Spolek soused\u016f", "sector": "nonprofit"}, {"name": "Obchod", "sector": ""}]',3,'2026-11-20 09:45:00',NULL,'-',25,1,2),
(3,1,'<p>Plán na další rok.</p>',NULL,NULL,'','[]',4,'2026-11-20 09:55:00',NULL,'+',26,1,2),
(3,1,'<p>Plán na další rok.</p>',NULL,NULL,'','[]',5,'2026-11-20 10:00:00',NULL,'-',26,1,2),
(4,1,'<p>Plán na další rok.</p>',NULL,NULL,'','[]',6,'2026-11-20 10:10:00',NULL,'+',27,1,5),
(5,2,'<p>Sešli jsme se u radnice.</p>
<p>Plán na další rok.</p>',NULL,NULL,'','[]',7,'2026-11-20 10:15:00',NULL,'+',27,1,3),
(6,1,'<p>Plán na další rok.</p>',NULL,NULL,'','[]',8,'2026-11-20 10:40:00',NULL,'+',28,1,4);
INSERT INTO activities_historicalactivityphoto ("id","order","width","height","alt","kind","children_recognisable","consent_reference","credit","history_id","history_date","history_change_reason","history_type","activity_id","history_user_id","renditions","image") VALUES
(1,0,60,40,'Lidé u společného stolu','documentary',FALSE,'','',1,'2026-11-20 07:00:00',NULL,'+',1,1,'[60]','fotografie/NZbl3GrIAJkp/example.jpg'),
(2,1,80,60,'Lidé na náměstí','documentary',FALSE,'','',2,'2026-11-20 09:30:00',NULL,'+',24,1,'[80]','fotografie/cygV3_DbgeRw/namesti.jpg'),
(3,1,80,60,'Lidé na náměstí','documentary',FALSE,'','',3,'2026-11-20 09:40:00',NULL,'+',25,1,'[80]','fotografie/rzcRrcXj7EYF/namesti.jpg'),
(3,1,80,60,'Lidé na náměstí','documentary',FALSE,'','',4,'2026-11-20 09:45:00',NULL,'-',25,1,'[80]','fotografie/rzcRrcXj7EYF/namesti.jpg');
INSERT INTO activities_historicalagendaitem ("id","order","title","kind","description","history_id","history_date","history_change_reason","history_type","history_user_id","meeting_id") VALUES
(1,1,'Přivítání','ordinary','',1,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5),
(2,2,'Představení nových koordinátorů a politických zástupců měst – změny v pracovní skupině','group_changes','',2,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5),
(3,3,'Zdravý Liberecký kraj v roce 2022','ordinary','',3,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5),
(4,4,'Zdravotní politika LK','ordinary','<p>Informace o činnosti skupiny pro Zdravotní politiku LK, program dlouhodobého zlepšování zdravotního stavu obyvatel LK.</p>',4,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5),
(5,5,'Dobrá praxe Libereckého kraje 2022','ordinary','',5,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5),
(6,6,'Informace z členských měst a od dalších partnerů LK, možnosti spolupráce','member_news','',6,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5),
(6,6,'Informace z členských měst a od dalších partnerů LK, možnosti spolupráce','member_news','',7,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','~',NULL,5),
(7,7,'Diskuse a různé','ordinary','',8,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5);
INSERT INTO activities_historicalagendaitem_organisations ("id","m2m_history_id","agendaitem_id","history_id","organisation_id") VALUES
(1,1,6,7,2),
(2,2,6,7,3),
(3,3,6,7,4),
(4,4,6,7,5),
(5,5,6,7,6);
INSERT INTO activities_historicalagendalink ("id","order","title","url","description","history_id","history_date","history_change_reason","history_type","history_user_id","item_id") VALUES
(1,1,'Monitoring Strategie rozvoje Libereckého kraje 2021–2027','','Jak se naplňuje hlavní rozvojový dokument kraje.',1,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,3),
(2,1,'Zpráva o zdraví 2020','','Jak jsou na tom obyvatelé kraje se zdravím.',2,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,4),
(3,1,'Liberecký kraj sobě','','Krajská platforma, jeden z příkladů dobré praxe roku.',3,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5),
(4,2,'Ideathon 2022','','Studentské nápady pro životní prostředí.',4,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5);
INSERT INTO activities_historicalagendaspeaker ("id","order","subject","name","function","history_id","history_date","history_change_reason","history_type","history_user_id","item_id","organisation_id","person_id") VALUES
(1,1,'','Jiří Ulvr','člen rady kraje, odpovědný politik pro místní Agendu 21 a program Zdravý Liberecký kraj',1,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,1,1,1),
(2,2,'','Michael Otta','vedoucí odboru regionálního rozvoje a evropských projektů',2,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,1,1,3),
(3,1,'','Ivana Hujerová','koordinátorka neziskového sektoru a místní Agendy 21',3,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,3,1,2),
(4,2,'Monitoring Strategie rozvoje Libereckého kraje 2021–2027','Zuzana Šiftová','vedoucí oddělení rozvojových koncepcí',4,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,3,1,4),
(5,1,'','Alena Riegerová','vedoucí odboru zdravotnictví',5,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,4,1,5),
(6,1,'Liberecký kraj sobě','Petra Handlířová','ARR',6,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL,5,10,6);
INSERT INTO activities_historicalcooperation ("id","order","theme","history_id","history_date","history_change_reason","history_type","activity_id","department_id","history_user_id") VALUES
(1,1,'podpora lokální ekonomiky',1,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',4,2,NULL),
(2,1,'podpora lokální ekonomiky',2,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',5,2,NULL),
(3,1,'',3,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',6,4,NULL),
(4,1,'',4,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',18,2,NULL),
(5,1,'podpora lokální ekonomiky',5,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',19,2,NULL),
(6,1,'dobrovolnictví',6,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',20,3,NULL),
(7,1,'sociální ekonomika',7,'2026-11-20 07:00:00','Načteno ze souboru activities.yaml','+',21,3,NULL);
INSERT INTO activities_historicalheading ("id","order","slug","name","name_en","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,1,'planovani-s-verejnosti','Plánování s veřejností','Planning with the public',1,'2026-11-20 07:00:00','Načteno ze souboru headings.yaml','+',NULL),
(2,2,'partnerstvi','Partnerství veřejného, neziskového a podnikatelského sektoru','Partnership of the public, non-profit and business sectors',2,'2026-11-20 07:00:00','Načteno ze souboru headings.yaml','+',NULL),
(3,3,'dalsi-planovane-aktivity','Další plánované aktivity','Further planned activities',3,'2026-11-20 07:00:00','Načteno ze souboru headings.yaml','+',NULL),
(4,4,'dalsi-a-dalsi','Další a další','And much more',4,'2026-11-20 07:00:00','Načteno ze souboru headings.yaml','+',NULL),
(5,5,'meziresortni-spoluprace','Meziresortní spolupráce','Cooperation across departments',5,'2026-11-20 07:00:00','Načteno ze souboru headings.yaml','+',NULL),
(5,5,'meziresortni-spoluprace','Meziresortní spolupráce a jiné','Cooperation across departments',6,'2026-11-20 07:10:00',NULL,'~',1);
INSERT INTO activities_historicalmeeting ("id","publication","published_at","slug","group","date","starts_at","place","is_open","attendance","minutes","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,'published','2026-11-20 07:00:00','2018-10-02','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2018-10-02',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,'',1,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL),
(2,'published','2026-11-20 07:00:00','2019-10-30','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2019-10-30',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,'',2,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL),
(3,'published','2026-11-20 07:00:00','2020-10-27','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2020-10-27',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,'',3,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL),
(4,'published','2026-11-20 07:00:00','2021-11-24','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2021-11-24',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,'',4,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL),
(5,'published','2026-11-20 07:00:00','2022-11-24','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2022-11-24',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,'',5,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL),
(6,'published','2026-11-20 07:00:00','2023-05-30','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2023-05-30','10:00:00','KÚ LK, multimediální sál',TRUE,NULL,'',6,'2026-11-20 07:00:00','Načteno ze souboru meetings.yaml','+',NULL);
INSERT INTO activities_historicalmeetingattachment ("id","order","title","history_id","history_date","history_change_reason","history_type","history_user_id","meeting_id","file") VALUES
(1,0,'Zápis ze setkání',1,'2026-11-20 07:00:00',NULL,'+',1,1,'dokumenty/pEDUerwNWiMz/zapis.pdf');
INSERT INTO activities_historicalseries ("id","slug","name","description","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,'tynes','Týdny pro neziskový sektor TÝNES','<p>Týdny věnované neziskovým organizacím, jejich práci a spolupráci s krajem.</p>',1,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(2,'krajsky-ekoden','Krajský EKODen','<p>Krajský den věnovaný životnímu prostředí a ohleduplnému životu v regionu.</p>',2,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(3,'krajske-dozinky','Krajské Dožínky','<p>Poděkování za úrodu a přehlídka toho, co se v kraji vypěstuje a vyrobí.</p>',3,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(4,'hrave-jak-zit-zdrave','HRAVĚ jak žít ZDRAVĚ','<p>Osvětová akce, která učí žít zdravě hrou.</p>',4,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(5,'tyden-kristaloveho-udoli','Týden Křišťálového údolí','<p>Týden, v němž se kraj představuje svým sklem.</p>',5,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(6,'skola-nszm','Škola Národní sítě Zdravých měst','<p>Vzdělávací setkání, která Národní síť Zdravých měst pořádá na jaře, v létě a na podzim.</p>',6,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(7,'setkani-zdravych-kraju','Setkání Zdravých krajů NSZM','<p>Kraje sdružené v Národní síti Zdravých měst si tu vyměňují zkušenosti.</p>',7,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(8,'vyrobek-roku','Výrobek roku Libereckého kraje','<p>Soutěž o nejlepší regionální potraviny a výrobky.</p>',8,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(9,'ideathon','Ideathon','<p>Studenti hledají nápady, které pomohou kraji.</p>',9,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(10,'forum-socialni-ekonomiky','Fórum sociální ekonomiky','<p>Setkání těch, kdo v kraji podnikají se společenským přínosem, a těch, kdo je podporují.</p>',10,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL),
(11,'konvent-a','KONVENT A','<p>Účast Libereckého kraje na veletrhu v Löbau.</p>',11,'2026-11-20 07:00:00','Načteno ze souboru series.yaml','+',NULL);
INSERT INTO activities_historicaltopic ("id","order","slug","name","name_en","number","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,1,'sprava-a-uzemni-rozvoj','Správa věcí veřejných a územní rozvoj','Governance and spatial development',1,1,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(2,2,'zivotni-prostredi','Životní prostředí','Environment',2,2,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(3,3,'udrzitelna-spotreba-a-vyroba','Udržitelná spotřeba a výroba','Sustainable consumption and production',3,3,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(4,4,'doprava','Doprava','Transport',4,4,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(5,5,'zdravi-obyvatel','Zdraví obyvatel','Health of the population',5,5,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(6,6,'mistni-ekonomika-a-podnikani','Místní ekonomika a podnikání','Local economy and business',6,6,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(7,7,'vzdelavani-a-vychova','Vzdělávání a výchova','Education',7,7,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(8,8,'kultura-a-mistni-tradice','Kultura a místní tradice','Culture and local traditions',8,8,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(9,9,'socialni-prostredi','Sociální prostředí','Social environment',9,9,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL),
(10,10,'globalni-odpovednost','Globální odpovědnost','Global responsibility',10,10,'2026-11-20 07:00:00','Načteno ze souboru topics.yaml','+',NULL);
INSERT INTO activities_meeting ("id","publication","published_at","slug","group","date","starts_at","place","is_open","attendance","minutes") VALUES
(1,'published','2026-11-20 07:00:00','2018-10-02','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2018-10-02',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,''),
(2,'published','2026-11-20 07:00:00','2019-10-30','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2019-10-30',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,''),
(3,'published','2026-11-20 07:00:00','2020-10-27','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2020-10-27',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,''),
(4,'published','2026-11-20 07:00:00','2021-11-24','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2021-11-24',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,''),
(5,'published','2026-11-20 07:00:00','2022-11-24','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2022-11-24',NULL,'KÚ LK (Krajský úřad Libereckého kraje)',FALSE,NULL,''),
(6,'published','2026-11-20 07:00:00','2023-05-30','Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj','2023-05-30','10:00:00','KÚ LK, multimediální sál',TRUE,NULL,'');
INSERT INTO activities_meetingattachment ("id","order","title","meeting_id","file") VALUES
(1,0,'Zápis ze setkání',1,'dokumenty/pEDUerwNWiMz/zapis.pdf');
INSERT INTO activities_series ("id","slug","name","description") VALUES
(1,'tynes','Týdny pro neziskový sektor TÝNES','<p>Týdny věnované neziskovým organizacím, jejich práci a spolupráci s krajem.</p>'),
(2,'krajsky-ekoden','Krajský EKODen','<p>Krajský den věnovaný životnímu prostředí a ohleduplnému životu v regionu.</p>'),
(3,'krajske-dozinky','Krajské Dožínky','<p>Poděkování za úrodu a přehlídka toho, co se v kraji vypěstuje a vyrobí.</p>'),
(4,'hrave-jak-zit-zdrave','HRAVĚ jak žít ZDRAVĚ','<p>Osvětová akce, která učí žít zdravě hrou.</p>'),
(5,'tyden-kristaloveho-udoli','Týden Křišťálového údolí','<p>Týden, v němž se kraj představuje svým sklem.</p>'),
(6,'skola-nszm','Škola Národní sítě Zdravých měst','<p>Vzdělávací setkání, která Národní síť Zdravých měst pořádá na jaře, v létě a na podzim.</p>'),
(7,'setkani-zdravych-kraju','Setkání Zdravých krajů NSZM','<p>Kraje sdružené v Národní síti Zdravých měst si tu vyměňují zkušenosti.</p>'),
(8,'vyrobek-roku','Výrobek roku Libereckého kraje','<p>Soutěž o nejlepší regionální potraviny a výrobky.</p>'),
(9,'ideathon','Ideathon','<p>Studenti hledají nápady, které pomohou kraji.</p>'),
(10,'forum-socialni-ekonomiky','Fórum sociální ekonomiky','<p>Setkání těch, kdo v kraji podnikají se společenským přínosem, a těch, kdo je podporují.</p>'),
(11,'konvent-a','KONVENT A','<p>Účast Libereckého kraje na veletrhu v Löbau.</p>');
INSERT INTO activities_topic ("id","order","slug","name","name_en","number") VALUES
(1,1,'sprava-a-uzemni-rozvoj','Správa věcí veřejných a územní rozvoj','Governance and spatial development',1),
(2,2,'zivotni-prostredi','Životní prostředí','Environment',2),
(3,3,'udrzitelna-spotreba-a-vyroba','Udržitelná spotřeba a výroba','Sustainable consumption and production',3),
(4,4,'doprava','Doprava','Transport',4),
(5,5,'zdravi-obyvatel','Zdraví obyvatel','Health of the population',5),
(6,6,'mistni-ekonomika-a-podnikani','Místní ekonomika a podnikání','Local economy and business',6),
(7,7,'vzdelavani-a-vychova','Vzdělávání a výchova','Education',7),
(8,8,'kultura-a-mistni-tradice','Kultura a místní tradice','Culture and local traditions',8),
(9,9,'socialni-prostredi','Sociální prostředí','Social environment',9),
(10,10,'globalni-odpovednost','Globální odpovědnost','Global responsibility',10);
INSERT INTO auth_group ("id","name") VALUES
(1,'Koordinátor');
INSERT INTO auth_group_permissions ("id","group_id","permission_id") VALUES
(1,1,36),
(2,1,40),
(3,1,41),
(4,1,42),
(5,1,43),
(6,1,44),
(7,1,46),
(8,1,48),
(9,1,52),
(10,1,56),
(11,1,60),
(12,1,64),
(13,1,76),
(14,1,80),
(15,1,84),
(16,1,89),
(17,1,90),
(18,1,91),
(19,1,92),
(20,1,104),
(21,1,112),
(22,1,113),
(23,1,114),
(24,1,115),
(25,1,116),
(26,1,117),
(27,1,118),
(28,1,119),
(29,1,120),
(30,1,121),
(31,1,122),
(32,1,123),
(33,1,124),
(34,1,125),
(35,1,126),
(36,1,127),
(37,1,128),
(38,1,129),
(39,1,130),
(40,1,131),
(41,1,132),
(42,1,133),
(43,1,134),
(44,1,135),
(45,1,136),
(46,1,137),
(47,1,138),
(48,1,139),
(49,1,140),
(50,1,141),
(51,1,142),
(52,1,143),
(53,1,144),
(54,1,145),
(55,1,146),
(56,1,147),
(57,1,148),
(58,1,152),
(59,1,160),
(60,1,164),
(61,1,168),
(62,1,172),
(63,1,180),
(64,1,184),
(65,1,188),
(66,1,192),
(67,1,196),
(68,1,200),
(69,1,204),
(70,1,205),
(71,1,206),
(72,1,207),
(73,1,208),
(74,1,212),
(75,1,213),
(76,1,214),
(77,1,215),
(78,1,216),
(79,1,221),
(80,1,222),
(81,1,223),
(82,1,224),
(83,1,225),
(84,1,226),
(85,1,227),
(86,1,228),
(87,1,232),
(88,1,236),
(89,1,237),
(90,1,238),
(91,1,239),
(92,1,240),
(93,1,241),
(94,1,242),
(95,1,243),
(96,1,244),
(97,1,245),
(98,1,246),
(99,1,247),
(100,1,248),
(101,1,249),
(102,1,250),
(103,1,251),
(104,1,252),
(105,1,253),
(106,1,254),
(107,1,255),
(108,1,256),
(109,1,257),
(110,1,258),
(111,1,259),
(112,1,260),
(113,1,261),
(114,1,262),
(115,1,263),
(116,1,264),
(117,1,268),
(118,1,272),
(119,1,276),
(120,1,280),
(121,1,284),
(122,1,288),
(123,1,292),
(124,1,293),
(125,1,294),
(126,1,295),
(127,1,296),
(128,1,300),
(129,1,301),
(130,1,302),
(131,1,303),
(132,1,304),
(133,1,305),
(134,1,306),
(135,1,307),
(136,1,308),
(137,1,312),
(138,1,316),
(139,1,320),
(140,1,324),
(141,1,325),
(142,1,326),
(143,1,327),
(144,1,328),
(145,1,332),
(146,1,340),
(147,1,341),
(148,1,342),
(149,1,343),
(150,1,344),
(151,1,345),
(152,1,346),
(153,1,347),
(154,1,348),
(155,1,349),
(156,1,350),
(157,1,351),
(158,1,352),
(159,1,353),
(160,1,354),
(161,1,355),
(162,1,356),
(163,1,357),
(164,1,358),
(165,1,359),
(166,1,360),
(167,1,361),
(168,1,362),
(169,1,363),
(170,1,364),
(171,1,368),
(172,1,372),
(173,1,376),
(174,1,380),
(175,1,381),
(176,1,382),
(177,1,383),
(178,1,384),
(179,1,385),
(180,1,386),
(181,1,387),
(182,1,388),
(183,1,392),
(184,1,393),
(185,1,394),
(186,1,395),
(187,1,396),
(188,1,397),
(189,1,398),
(190,1,400),
(191,1,404),
(192,1,408),
(193,1,412),
(194,1,413),
(195,1,414),
(196,1,415),
(197,1,416),
(198,1,420),
(199,1,424),
(200,1,428),
(201,1,429),
(202,1,430),
(203,1,431),
(204,1,432),
(205,1,433),
(206,1,434),
(207,1,435),
(208,1,436),
(209,1,440),
(210,1,441),
(211,1,442),
(212,1,443),
(213,1,444),
(214,1,445),
(215,1,446),
(216,1,447),
(217,1,448),
(218,1,449),
(219,1,450),
(220,1,451),
(221,1,452),
(222,1,453),
(223,1,454),
(224,1,455),
(225,1,456),
(226,1,457),
(227,1,458),
(228,1,459),
(229,1,460),
(230,1,464),
(231,1,468),
(232,1,472),
(233,1,476),
(234,1,477),
(235,1,478),
(236,1,479),
(237,1,480),
(238,1,484),
(239,1,485),
(240,1,486),
(241,1,488),
(242,1,492),
(243,1,494),
(244,1,496);
INSERT INTO auth_permission ("id","content_type_id","codename","name") VALUES
(1,1,'add_logentry','Can add log entry'),
(2,1,'change_logentry','Can change log entry'),
(3,1,'delete_logentry','Can delete log entry'),
(4,1,'view_logentry','Can view log entry'),
(5,2,'add_permission','Can add permission'),
(6,2,'change_permission','Can change permission'),
(7,2,'delete_permission','Can delete permission'),
(8,2,'view_permission','Can view permission'),
(9,3,'add_group','Can add group'),
(10,3,'change_group','Can change group'),
(11,3,'delete_group','Can delete group'),
(12,3,'view_group','Can view group'),
(13,4,'add_contenttype','Can add content type'),
(14,4,'change_contenttype','Can change content type'),
(15,4,'delete_contenttype','Can delete content type'),
(16,4,'view_contenttype','Can view content type'),
(17,5,'add_session','Can add session'),
(18,5,'change_session','Can change session'),
(19,5,'delete_session','Can delete session'),
(20,5,'view_session','Can view session'),
(21,6,'add_emailaddress','Can add email address'),
(22,6,'change_emailaddress','Can change email address'),
(23,6,'delete_emailaddress','Can delete email address'),
(24,6,'view_emailaddress','Can view email address'),
(25,7,'add_emailconfirmation','Can add email confirmation'),
(26,7,'change_emailconfirmation','Can change email confirmation'),
(27,7,'delete_emailconfirmation','Can delete email confirmation'),
(28,7,'view_emailconfirmation','Can view email confirmation'),
(29,8,'add_authenticator','Can add authenticator'),
(30,8,'change_authenticator','Can change authenticator'),
(31,8,'delete_authenticator','Can delete authenticator'),
(32,8,'view_authenticator','Can view authenticator'),
(33,9,'add_historicalsiteprofile','Can add historical site profile'),
(34,9,'change_historicalsiteprofile','Can change historical site profile'),
(35,9,'delete_historicalsiteprofile','Can delete historical site profile'),
(36,9,'view_historicalsiteprofile','Can view historical site profile'),
(37,10,'add_historicalusefullink','Can add historical useful link'),
(38,10,'change_historicalusefullink','Can change historical useful link'),
(39,10,'delete_historicalusefullink','Can delete historical useful link'),
(40,10,'view_historicalusefullink','Can view historical useful link'),
(41,11,'add_usefullink','Can add useful link'),
(42,11,'change_usefullink','Can change useful link'),
(43,11,'delete_usefullink','Can delete useful link'),
(44,11,'view_usefullink','Can view useful link'),
(45,12,'add_siteprofile','Can add site profile'),
(46,12,'change_siteprofile','Can change site profile'),
(47,12,'delete_siteprofile','Can delete site profile'),
(48,12,'view_siteprofile','Can view site profile'),
(49,13,'add_historicalevidencelink','Can add historical link of evidence'),
(50,13,'change_historicalevidencelink','Can change historical link of evidence'),
(51,13,'delete_historicalevidencelink','Can delete historical link of evidence'),
(52,13,'view_historicalevidencelink','Can view historical link of evidence'),
(53,14,'add_evidencelink','Can add link of evidence'),
(54,14,'change_evidencelink','Can change link of evidence'),
(55,14,'delete_evidencelink','Can delete link of evidence'),
(56,14,'view_evidencelink','Can view link of evidence'),
(57,15,'add_activityreport','Can add report'),
(58,15,'change_activityreport','Can change report'),
(59,15,'delete_activityreport','Can delete report'),
(60,15,'view_activityreport','Can view report'),
(61,16,'add_historicalactivityreport','Can add historical report'),
(62,16,'change_historicalactivityreport','Can change historical report'),
(63,16,'delete_historicalactivityreport','Can delete historical report'),
(64,16,'view_historicalactivityreport','Can view historical report'),
(65,17,'add_historicalactivityreport_indicators','Can add HistoricalActivityReport_indicators'),
(66,17,'change_historicalactivityreport_indicators','Can change HistoricalActivityReport_indicators'),
(67,17,'delete_historicalactivityreport_indicators','Can delete HistoricalActivityReport_indicators'),
(68,17,'view_historicalactivityreport_indicators','Can view HistoricalActivityReport_indicators'),
(69,18,'add_historicalactivityreport_topics','Can add HistoricalActivityReport_topics'),
(70,18,'change_historicalactivityreport_topics','Can change HistoricalActivityReport_topics'),
(71,18,'delete_historicalactivityreport_topics','Can delete HistoricalActivityReport_topics'),
(72,18,'view_historicalactivityreport_topics','Can view HistoricalActivityReport_topics'),
(73,19,'add_historicalreportattachment','Can add historical attachment'),
(74,19,'change_historicalreportattachment','Can change historical attachment'),
(75,19,'delete_historicalreportattachment','Can delete historical attachment'),
(76,19,'view_historicalreportattachment','Can view historical attachment'),
(77,20,'add_historicalreportkind','Can add historical kind of reported activity'),
(78,20,'change_historicalreportkind','Can change historical kind of reported activity'),
(79,20,'delete_historicalreportkind','Can delete historical kind of reported activity'),
(80,20,'view_historicalreportkind','Can view historical kind of reported activity'),
(81,21,'add_historicalreportphoto','Can add historical photograph'),
(82,21,'change_historicalreportphoto','Can change historical photograph'),
(83,21,'delete_historicalreportphoto','Can delete historical photograph'),
(84,21,'view_historicalreportphoto','Can view historical photograph'),
(85,22,'add_reportevent','Can add step of a report'),
(86,22,'change_reportevent','Can change step of a report'),
(87,22,'delete_reportevent','Can delete step of a report'),
(88,22,'view_reportevent','Can view step of a report'),
(89,23,'add_reportkind','Can add kind of reported activity'),
(90,23,'change_reportkind','Can change kind of reported activity'),
(91,23,'delete_reportkind','Can delete kind of reported activity'),
(92,23,'view_reportkind','Can view kind of reported activity'),
(93,24,'add_reportlink','Can add link'),
(94,24,'change_reportlink','Can change link'),
(95,24,'delete_reportlink','Can delete link'),
(96,24,'view_reportlink','Can view link'),
(97,25,'add_reportpartner','Can add partner'),
(98,25,'change_reportpartner','Can change partner'),
(99,25,'delete_reportpartner','Can delete partner'),
(100,25,'view_reportpartner','Can view partner'),
(101,26,'add_reportphoto','Can add photograph'),
(102,26,'change_reportphoto','Can change photograph'),
(103,26,'delete_reportphoto','Can delete photograph'),
(104,26,'view_reportphoto','Can view photograph'),
(105,27,'add_reportversion','Can add sent version'),
(106,27,'change_reportversion','Can change sent version'),
(107,27,'delete_reportversion','Can delete sent version'),
(108,27,'view_reportversion','Can view sent version'),
(109,28,'add_reportattachment','Can add attachment'),
(110,28,'change_reportattachment','Can change attachment'),
(111,28,'delete_reportattachment','Can delete attachment'),
(112,28,'view_reportattachment','Can view attachment'),
(113,29,'add_heading','Can add heading'),
(114,29,'change_heading','Can change heading'),
(115,29,'delete_heading','Can delete heading'),
(116,29,'view_heading','Can view heading'),
(117,30,'add_series','Can add series'),
(118,30,'change_series','Can change series'),
(119,30,'delete_series','Can delete series'),
(120,30,'view_series','Can view series'),
(121,31,'add_topic','Can add topic of sustainable development'),
(122,31,'change_topic','Can change topic of sustainable development'),
(123,31,'delete_topic','Can delete topic of sustainable development'),
(124,31,'view_topic','Can view topic of sustainable development'),
(125,32,'add_activity','Can add activity'),
(126,32,'change_activity','Can change activity'),
(127,32,'delete_activity','Can delete activity'),
(128,32,'view_activity','Can view activity'),
(129,33,'add_activityattachment','Can add attachment'),
(130,33,'change_activityattachment','Can change attachment'),
(131,33,'delete_activityattachment','Can delete attachment'),
(132,33,'view_activityattachment','Can view attachment'),
(133,34,'add_activitylink','Can add link'),
(134,34,'change_activitylink','Can change link'),
(135,34,'delete_activitylink','Can delete link'),
(136,34,'view_activitylink','Can view link'),
(137,35,'add_agendaitem','Can add agenda item'),
(138,35,'change_agendaitem','Can change agenda item'),
(139,35,'delete_agendaitem','Can delete agenda item'),
(140,35,'view_agendaitem','Can view agenda item'),
(141,36,'add_agendalink','Can add link'),
(142,36,'change_agendalink','Can change link'),
(143,36,'delete_agendalink','Can delete link'),
(144,36,'view_agendalink','Can view link'),
(145,37,'add_cooperation','Can add cooperation of a department'),
(146,37,'change_cooperation','Can change cooperation of a department'),
(147,37,'delete_cooperation','Can delete cooperation of a department'),
(148,37,'view_cooperation','Can view cooperation of a department'),
(149,38,'add_historicalactivity','Can add historical activity'),
(150,38,'change_historicalactivity','Can change historical activity'),
(151,38,'delete_historicalactivity','Can delete historical activity'),
(152,38,'view_historicalactivity','Can view historical activity'),
(153,39,'add_historicalactivity_partners','Can add HistoricalActivity_partners'),
(154,39,'change_historicalactivity_partners','Can change HistoricalActivity_partners'),
(155,39,'delete_historicalactivity_partners','Can delete HistoricalActivity_partners'),
(156,39,'view_historicalactivity_partners','Can view HistoricalActivity_partners'),
(157,40,'add_historicalactivityattachment','Can add historical attachment'),
(158,40,'change_historicalactivityattachment','Can change historical attachment'),
(159,40,'delete_historicalactivityattachment','Can delete historical attachment'),
(160,40,'view_historicalactivityattachment','Can view historical attachment'),
(161,41,'add_historicalactivitylink','Can add historical link'),
(162,41,'change_historicalactivitylink','Can change historical link'),
(163,41,'delete_historicalactivitylink','Can delete historical link'),
(164,41,'view_historicalactivitylink','Can view historical link'),
(165,42,'add_historicalactivityphoto','Can add historical photograph'),
(166,42,'change_historicalactivityphoto','Can change historical photograph'),
(167,42,'delete_historicalactivityphoto','Can delete historical photograph'),
(168,42,'view_historicalactivityphoto','Can view historical photograph'),
(169,43,'add_historicalagendaitem','Can add historical agenda item'),
(170,43,'change_historicalagendaitem','Can change historical agenda item'),
(171,43,'delete_historicalagendaitem','Can delete historical agenda item'),
(172,43,'view_historicalagendaitem','Can view historical agenda item'),
(173,44,'add_historicalagendaitem_organisations','Can add HistoricalAgendaItem_organisations'),
(174,44,'change_historicalagendaitem_organisations','Can change HistoricalAgendaItem_organisations'),
(175,44,'delete_historicalagendaitem_organisations','Can delete HistoricalAgendaItem_organisations'),
(176,44,'view_historicalagendaitem_organisations','Can view HistoricalAgendaItem_organisations'),
(177,45,'add_historicalagendalink','Can add historical link'),
(178,45,'change_historicalagendalink','Can change historical link'),
(179,45,'delete_historicalagendalink','Can delete historical link'),
(180,45,'view_historicalagendalink','Can view historical link'),
(181,46,'add_historicalagendaspeaker','Can add historical speaker'),
(182,46,'change_historicalagendaspeaker','Can change historical speaker'),
(183,46,'delete_historicalagendaspeaker','Can delete historical speaker'),
(184,46,'view_historicalagendaspeaker','Can view historical speaker'),
(185,47,'add_historicalcooperation','Can add historical cooperation of a department'),
(186,47,'change_historicalcooperation','Can change historical cooperation of a department'),
(187,47,'delete_historicalcooperation','Can delete historical cooperation of a department'),
(188,47,'view_historicalcooperation','Can view historical cooperation of a department'),
(189,48,'add_historicalheading','Can add historical heading'),
(190,48,'change_historicalheading','Can change historical heading'),
(191,48,'delete_historicalheading','Can delete historical heading'),
(192,48,'view_historicalheading','Can view historical heading'),
(193,49,'add_historicalmeeting','Can add historical meeting'),
(194,49,'change_historicalmeeting','Can change historical meeting'),
(195,49,'delete_historicalmeeting','Can delete historical meeting'),
(196,49,'view_historicalmeeting','Can view historical meeting'),
(197,50,'add_historicalseries','Can add historical series'),
(198,50,'change_historicalseries','Can change historical series'),
(199,50,'delete_historicalseries','Can delete historical series'),
(200,50,'view_historicalseries','Can view historical series'),
(201,51,'add_historicaltopic','Can add historical topic of sustainable development'),
(202,51,'change_historicaltopic','Can change historical topic of sustainable development'),
(203,51,'delete_historicaltopic','Can delete historical topic of sustainable development'),
(204,51,'view_historicaltopic','Can view historical topic of sustainable development'),
(205,52,'add_meeting','Can add meeting'),
(206,52,'change_meeting','Can change meeting'),
(207,52,'delete_meeting','Can delete meeting'),
(208,52,'view_meeting','Can view meeting'),
(209,53,'add_historicalmeetingattachment','Can add historical attachment'),
(210,53,'change_historicalmeetingattachment','Can change historical attachment'),
(211,53,'delete_historicalmeetingattachment','Can delete historical attachment'),
(212,53,'view_historicalmeetingattachment','Can view historical attachment'),
(213,54,'add_meetingattachment','Can add attachment'),
(214,54,'change_meetingattachment','Can change attachment'),
(215,54,'delete_meetingattachment','Can delete attachment'),
(216,54,'view_meetingattachment','Can view attachment'),
(217,55,'add_historicalactivity_topics','Can add HistoricalActivity_topics'),
(218,55,'change_historicalactivity_topics','Can change HistoricalActivity_topics'),
(219,55,'delete_historicalactivity_topics','Can delete HistoricalActivity_topics'),
(220,55,'view_historicalactivity_topics','Can view HistoricalActivity_topics'),
(221,56,'add_activityphoto','Can add photograph'),
(222,56,'change_activityphoto','Can change photograph'),
(223,56,'delete_activityphoto','Can delete photograph'),
(224,56,'view_activityphoto','Can view photograph'),
(225,57,'add_agendaspeaker','Can add speaker'),
(226,57,'change_agendaspeaker','Can change speaker'),
(227,57,'delete_agendaspeaker','Can delete speaker'),
(228,57,'view_agendaspeaker','Can view speaker'),
(229,58,'add_activityoutcome','Can add outcome reported by a town'),
(230,58,'change_activityoutcome','Can change outcome reported by a town'),
(231,58,'delete_activityoutcome','Can delete outcome reported by a town'),
(232,58,'view_activityoutcome','Can view outcome reported by a town'),
(233,59,'add_historicalactivityoutcome','Can add historical outcome reported by a town'),
(234,59,'change_historicalactivityoutcome','Can change historical outcome reported by a town'),
(235,59,'delete_historicalactivityoutcome','Can delete historical outcome reported by a town'),
(236,59,'view_historicalactivityoutcome','Can view historical outcome reported by a town'),
(237,60,'add_call','Can add call'),
(238,60,'change_call','Can change call'),
(239,60,'delete_call','Can delete call'),
(240,60,'view_call','Can view call'),
(241,61,'add_application','Can add application'),
(242,61,'change_application','Can change application'),
(243,61,'delete_application','Can delete application'),
(244,61,'view_application','Can view application'),
(245,62,'add_allocationraise','Can add increase of the allocation'),
(246,62,'change_allocationraise','Can change increase of the allocation'),
(247,62,'delete_allocationraise','Can delete increase of the allocation'),
(248,62,'view_allocationraise','Can view increase of the allocation'),
(249,63,'add_callattachment','Can add attachment'),
(250,63,'change_callattachment','Can change attachment'),
(251,63,'delete_callattachment','Can delete attachment'),
(252,63,'view_callattachment','Can view attachment'),
(253,64,'add_calllink','Can add link'),
(254,64,'change_calllink','Can change link'),
(255,64,'delete_calllink','Can delete link'),
(256,64,'view_calllink','Can view link'),
(257,65,'add_contract','Can add contract'),
(258,65,'change_contract','Can change contract'),
(259,65,'delete_contract','Can delete contract'),
(260,65,'view_contract','Can view contract'),
(261,66,'add_criterion','Can add criterion'),
(262,66,'change_criterion','Can change criterion'),
(263,66,'delete_criterion','Can delete criterion'),
(264,66,'view_criterion','Can view criterion'),
(265,67,'add_historicalallocationraise','Can add historical increase of the allocation'),
(266,67,'change_historicalallocationraise','Can change historical increase of the allocation'),
(267,67,'delete_historicalallocationraise','Can delete historical increase of the allocation'),
(268,67,'view_historicalallocationraise','Can view historical increase of the allocation'),
(269,68,'add_historicalapplication','Can add historical application'),
(270,68,'change_historicalapplication','Can change historical application'),
(271,68,'delete_historicalapplication','Can delete historical application'),
(272,68,'view_historicalapplication','Can view historical application'),
(273,69,'add_historicalcallattachment','Can add historical attachment'),
(274,69,'change_historicalcallattachment','Can change historical attachment'),
(275,69,'delete_historicalcallattachment','Can delete historical attachment'),
(276,69,'view_historicalcallattachment','Can view historical attachment'),
(277,70,'add_historicalcalllink','Can add historical link'),
(278,70,'change_historicalcalllink','Can change historical link'),
(279,70,'delete_historicalcalllink','Can delete historical link'),
(280,70,'view_historicalcalllink','Can view historical link'),
(281,71,'add_historicalcontract','Can add historical contract'),
(282,71,'change_historicalcontract','Can change historical contract'),
(283,71,'delete_historicalcontract','Can delete historical contract'),
(284,71,'view_historicalcontract','Can view historical contract'),
(285,72,'add_historicalcriterion','Can add historical criterion'),
(286,72,'change_historicalcriterion','Can change historical criterion'),
(287,72,'delete_historicalcriterion','Can delete historical criterion'),
(288,72,'view_historicalcriterion','Can view historical criterion'),
(289,73,'add_historicalprogramme','Can add historical grant programme'),
(290,73,'change_historicalprogramme','Can change historical grant programme'),
(291,73,'delete_historicalprogramme','Can delete historical grant programme'),
(292,73,'view_historicalprogramme','Can view historical grant programme'),
(293,74,'add_programme','Can add grant programme'),
(294,74,'change_programme','Can change grant programme'),
(295,74,'delete_programme','Can delete grant programme'),
(296,74,'view_programme','Can view grant programme'),
(297,75,'add_historicalcall','Can add historical call'),
(298,75,'change_historicalcall','Can change historical call'),
(299,75,'delete_historicalcall','Can delete historical call'),
(300,75,'view_historicalcall','Can view historical call'),
(301,76,'add_area','Can add area'),
(302,76,'change_area','Can change area'),
(303,76,'delete_area','Can delete area'),
(304,76,'view_area','Can view area'),
(305,77,'add_indicator','Can add indicator'),
(306,77,'change_indicator','Can change indicator'),
(307,77,'delete_indicator','Can delete indicator'),
(308,77,'view_indicator','Can view indicator'),
(309,78,'add_historicalarea','Can add historical area'),
(310,78,'change_historicalarea','Can change historical area'),
(311,78,'delete_historicalarea','Can delete historical area'),
(312,78,'view_historicalarea','Can view historical area'),
(313,79,'add_historicalitem','Can add historical item of the plan'),
(314,79,'change_historicalitem','Can change historical item of the plan'),
(315,79,'delete_historicalitem','Can delete historical item of the plan'),
(316,79,'view_historicalitem','Can view historical item of the plan'),
(317,80,'add_historicalplan','Can add historical improvement plan'),
(318,80,'change_historicalplan','Can change historical improvement plan'),
(319,80,'delete_historicalplan','Can delete historical improvement plan'),
(320,80,'view_historicalplan','Can view historical improvement plan'),
(321,81,'add_historicalmeasurement','Can add historical measurement'),
(322,81,'change_historicalmeasurement','Can change historical measurement'),
(323,81,'delete_historicalmeasurement','Can delete historical measurement'),
(324,81,'view_historicalmeasurement','Can view historical measurement'),
(325,82,'add_item','Can add item of the plan'),
(326,82,'change_item','Can change item of the plan'),
(327,82,'delete_item','Can delete item of the plan'),
(328,82,'view_item','Can view item of the plan'),
(329,83,'add_historicalitemlink','Can add historical evidence'),
(330,83,'change_historicalitemlink','Can change historical evidence'),
(331,83,'delete_historicalitemlink','Can delete historical evidence'),
(332,83,'view_historicalitemlink','Can view historical evidence'),
(333,84,'add_historicalitem_implementers','Can add HistoricalItem_implementers'),
(334,84,'change_historicalitem_implementers','Can change HistoricalItem_implementers'),
(335,84,'delete_historicalitem_implementers','Can delete HistoricalItem_implementers'),
(336,84,'view_historicalitem_implementers','Can view HistoricalItem_implementers'),
(337,85,'add_historicalindicator','Can add historical indicator'),
(338,85,'change_historicalindicator','Can change historical indicator'),
(339,85,'delete_historicalindicator','Can delete historical indicator'),
(340,85,'view_historicalindicator','Can view historical indicator'),
(341,86,'add_itemlink','Can add evidence'),
(342,86,'change_itemlink','Can change evidence'),
(343,86,'delete_itemlink','Can delete evidence'),
(344,86,'view_itemlink','Can view evidence'),
(345,87,'add_measurement','Can add measurement'),
(346,87,'change_measurement','Can change measurement'),
(347,87,'delete_measurement','Can delete measurement'),
(348,87,'view_measurement','Can view measurement'),
(349,88,'add_plan','Can add improvement plan'),
(350,88,'change_plan','Can change improvement plan'),
(351,88,'delete_plan','Can delete improvement plan'),
(352,88,'view_plan','Can view improvement plan'),
(353,89,'add_award','Can add award'),
(354,89,'change_award','Can change award'),
(355,89,'delete_award','Can delete award'),
(356,89,'view_award','Can view award'),
(357,90,'add_awardlink','Can add link'),
(358,90,'change_awardlink','Can change link'),
(359,90,'delete_awardlink','Can delete link'),
(360,90,'view_awardlink','Can view link'),
(361,91,'add_category','Can add category'),
(362,91,'change_category','Can change category'),
(363,91,'delete_category','Can delete category'),
(364,91,'view_category','Can view category'),
(365,92,'add_historicalaward','Can add historical award'),
(366,92,'change_historicalaward','Can change historical award'),
(367,92,'delete_historicalaward','Can delete historical award'),
(368,92,'view_historicalaward','Can view historical award'),
(369,93,'add_historicalawardlink','Can add historical link'),
(370,93,'change_historicalawardlink','Can change historical link'),
(371,93,'delete_historicalawardlink','Can delete historical link'),
(372,93,'view_historicalawardlink','Can view historical link'),
(373,94,'add_historicalcategory','Can add historical category'),
(374,94,'change_historicalcategory','Can change historical category'),
(375,94,'delete_historicalcategory','Can delete historical category'),
(376,94,'view_historicalcategory','Can view historical category'),
(377,95,'add_historicalround','Can add historical round'),
(378,95,'change_historicalround','Can change historical round'),
(379,95,'delete_historicalround','Can delete historical round'),
(380,95,'view_historicalround','Can view historical round'),
(381,96,'add_round','Can add round'),
(382,96,'change_round','Can change round'),
(383,96,'delete_round','Can delete round'),
(384,96,'view_round','Can view round'),
(385,97,'add_recipient','Can add recipient'),
(386,97,'change_recipient','Can change recipient'),
(387,97,'delete_recipient','Can delete recipient'),
(388,97,'view_recipient','Can view recipient'),
(389,98,'add_historicalrecipient','Can add historical recipient'),
(390,98,'change_historicalrecipient','Can change historical recipient'),
(391,98,'delete_historicalrecipient','Can delete historical recipient'),
(392,98,'view_historicalrecipient','Can view historical recipient'),
(393,99,'add_person','Can add person'),
(394,99,'change_person','Can change person'),
(395,99,'delete_person','Can delete person'),
(396,99,'view_person','Can view person'),
(397,100,'add_user','Can add account'),
(398,100,'change_user','Can change account'),
(399,100,'delete_user','Can delete account'),
(400,100,'view_user','Can view account'),
(401,101,'add_historicalorganisation','Can add historical organisation'),
(402,101,'change_historicalorganisation','Can change historical organisation'),
(403,101,'delete_historicalorganisation','Can delete historical organisation'),
(404,101,'view_historicalorganisation','Can view historical organisation'),
(405,102,'add_historicalperson','Can add historical person'),
(406,102,'change_historicalperson','Can change historical person'),
(407,102,'delete_historicalperson','Can delete historical person'),
(408,102,'view_historicalperson','Can view historical person'),
(409,103,'add_historicaluser','Can add historical account'),
(410,103,'change_historicaluser','Can change historical account'),
(411,103,'delete_historicaluser','Can delete historical account'),
(412,103,'view_historicaluser','Can view historical account'),
(413,104,'add_organisation','Can add organisation'),
(414,104,'change_organisation','Can change organisation'),
(415,104,'delete_organisation','Can delete organisation'),
(416,104,'view_organisation','Can view organisation'),
(417,105,'add_historicalorganisationuser','Can add historical right to report'),
(418,105,'change_historicalorganisationuser','Can change historical right to report'),
(419,105,'delete_historicalorganisationuser','Can delete historical right to report'),
(420,105,'view_historicalorganisationuser','Can view historical right to report'),
(421,106,'add_historicaldepartment','Can add historical department'),
(422,106,'change_historicaldepartment','Can change historical department'),
(423,106,'delete_historicaldepartment','Can delete historical department'),
(424,106,'view_historicaldepartment','Can view historical department'),
(425,107,'add_historicalcategorystatus','Can add historical MA21 category'),
(426,107,'change_historicalcategorystatus','Can change historical MA21 category'),
(427,107,'delete_historicalcategorystatus','Can delete historical MA21 category'),
(428,107,'view_historicalcategorystatus','Can view historical MA21 category'),
(429,108,'add_organisationuser','Can add right to report'),
(430,108,'change_organisationuser','Can change right to report'),
(431,108,'delete_organisationuser','Can delete right to report'),
(432,108,'view_organisationuser','Can view right to report'),
(433,109,'add_mandate','Can add mandate'),
(434,109,'change_mandate','Can change mandate'),
(435,109,'delete_mandate','Can delete mandate'),
(436,109,'view_mandate','Can view mandate'),
(437,110,'add_historicalmandate','Can add historical mandate'),
(438,110,'change_historicalmandate','Can change historical mandate'),
(439,110,'delete_historicalmandate','Can delete historical mandate'),
(440,110,'view_historicalmandate','Can view historical mandate'),
(441,111,'add_department','Can add department'),
(442,111,'change_department','Can change department'),
(443,111,'delete_department','Can delete department'),
(444,111,'view_department','Can view department'),
(445,112,'add_categorystatus','Can add MA21 category'),
(446,112,'change_categorystatus','Can change MA21 category'),
(447,112,'delete_categorystatus','Can delete MA21 category'),
(448,112,'view_categorystatus','Can view MA21 category'),
(449,113,'add_criteriaset','Can add set of criteria'),
(450,113,'change_criteriaset','Can change set of criteria'),
(451,113,'delete_criteriaset','Can delete set of criteria'),
(452,113,'view_criteriaset','Can view set of criteria'),
(453,114,'add_criterion','Can add criterion'),
(454,114,'change_criterion','Can change criterion'),
(455,114,'delete_criterion','Can delete criterion'),
(456,114,'view_criterion','Can view criterion'),
(457,115,'add_evidencedeadline','Can add deadline of evidence'),
(458,115,'change_evidencedeadline','Can change deadline of evidence'),
(459,115,'delete_evidencedeadline','Can delete deadline of evidence'),
(460,115,'view_evidencedeadline','Can view deadline of evidence'),
(461,116,'add_historicalcriteriaset','Can add historical set of criteria'),
(462,116,'change_historicalcriteriaset','Can change historical set of criteria'),
(463,116,'delete_historicalcriteriaset','Can delete historical set of criteria'),
(464,116,'view_historicalcriteriaset','Can view historical set of criteria'),
(465,117,'add_historicalcriterion','Can add historical criterion'),
(466,117,'change_historicalcriterion','Can change historical criterion'),
(467,117,'delete_historicalcriterion','Can delete historical criterion'),
(468,117,'view_historicalcriterion','Can view historical criterion'),
(469,118,'add_historicalevidencedeadline','Can add historical deadline of evidence'),
(470,118,'change_historicalevidencedeadline','Can change historical deadline of evidence'),
(471,118,'delete_historicalevidencedeadline','Can delete historical deadline of evidence'),
(472,118,'view_historicalevidencedeadline','Can view historical deadline of evidence'),
(473,119,'add_historicalindicator','Can add historical indicator'),
(474,119,'change_historicalindicator','Can change historical indicator'),
(475,119,'delete_historicalindicator','Can delete historical indicator'),
(476,119,'view_historicalindicator','Can view historical indicator'),
(477,120,'add_indicator','Can add indicator'),
(478,120,'change_indicator','Can change indicator'),
(479,120,'delete_indicator','Can delete indicator'),
(480,120,'view_indicator','Can view indicator'),
(481,121,'add_historicalinvitation','Can add historical invitation'),
(482,121,'change_historicalinvitation','Can change historical invitation'),
(483,121,'delete_historicalinvitation','Can delete historical invitation'),
(484,121,'view_historicalinvitation','Can view historical invitation'),
(485,122,'add_invitation','Can add invitation'),
(486,122,'change_invitation','Can change invitation'),
(487,122,'delete_invitation','Can delete invitation'),
(488,122,'view_invitation','Can view invitation'),
(489,123,'add_linkcheck','Can add check of a link'),
(490,123,'change_linkcheck','Can change check of a link'),
(491,123,'delete_linkcheck','Can delete check of a link'),
(492,123,'view_linkcheck','Can view check of a link'),
(493,124,'add_outgoingmail','Can add outgoing mail'),
(494,124,'change_outgoingmail','Can change outgoing mail'),
(495,124,'delete_outgoingmail','Can delete outgoing mail'),
(496,124,'view_outgoingmail','Can view outgoing mail'),
(497,125,'add_stash','Can add saved draft text'),
(498,125,'change_stash','Can change saved draft text'),
(499,125,'delete_stash','Can delete saved draft text'),
(500,125,'view_stash','Can view saved draft text'),
(501,127,'add_task','Can add task'),
(502,127,'change_task','Can change task'),
(503,127,'delete_task','Can delete task'),
(504,127,'view_task','Can view task');
INSERT INTO awards_award ("id","publication","published_at","order","slug","name","since_year","summary","description","giver_id") VALUES
(1,'published','2026-11-20 07:00:00',1,'chytra-mesta','Chytrá města',NULL,'Ocenění za chytrá řešení měst, obcí a krajů.','',NULL),
(2,'published','2026-11-20 07:00:00',2,'narodni-cena-kvality-cr','Národní cena kvality ČR',NULL,'Národní ocenění organizací, které soustavně zlepšují kvalitu své práce.','',NULL),
(3,'published','2026-11-20 07:00:00',3,'efqm','EFQM',NULL,'Mezinárodní ocenění úrovně řízení organizace podle modelu EFQM.','',NULL),
(4,'published','2026-11-20 07:00:00',4,'vyrobek-roku-libereckeho-kraje','Výrobek roku Libereckého kraje',2004,'Kraj oceňuje nejlepší potraviny a výrobky svých producentů.','',1),
(5,'published','2026-11-20 07:00:00',5,'cena-hejtmana-za-spolecenskou-odpovednost','Cena hejtmana za společenskou odpovědnost',NULL,'Kraj oceňuje firmy a organizace, které se ke svému okolí chovají odpovědně.','',1);
INSERT INTO awards_awardlink ("id","order","title","url","description","award_id") VALUES
(1,0,'Jak se hlasuje','','',1);
INSERT INTO awards_category ("id","order","name","award_id") VALUES
(1,1,'VEŘEJNÝ SEKTOR',2);
INSERT INTO awards_historicalaward ("id","publication","published_at","order","slug","name","since_year","summary","description","history_id","history_date","history_change_reason","history_type","giver_id","history_user_id") VALUES
(1,'published','2026-11-20 07:00:00',1,'chytra-mesta','Chytrá města',NULL,'Ocenění za chytrá řešení měst, obcí a krajů.','',1,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL),
(2,'published','2026-11-20 07:00:00',2,'narodni-cena-kvality-cr','Národní cena kvality ČR',NULL,'Národní ocenění organizací, které soustavně zlepšují kvalitu své práce.','',2,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL),
(3,'published','2026-11-20 07:00:00',3,'efqm','EFQM',NULL,'Mezinárodní ocenění úrovně řízení organizace podle modelu EFQM.','',3,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL),
(4,'published','2026-11-20 07:00:00',4,'vyrobek-roku-libereckeho-kraje','Výrobek roku Libereckého kraje',2004,'Kraj oceňuje nejlepší potraviny a výrobky svých producentů.','',4,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',1,NULL),
(5,'published','2026-11-20 07:00:00',5,'cena-hejtmana-za-spolecenskou-odpovednost','Cena hejtmana za společenskou odpovědnost',NULL,'Kraj oceňuje firmy a organizace, které se ke svému okolí chovají odpovědně.','',5,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',1,NULL);
INSERT INTO awards_historicalawardlink ("id","order","title","url","description","history_id","history_date","history_change_reason","history_type","award_id","history_user_id") VALUES
(1,0,'Jak se hlasuje','','',1,'2026-11-20 07:00:00',NULL,'+',1,1);
INSERT INTO awards_historicalcategory ("id","order","name","history_id","history_date","history_change_reason","history_type","award_id","history_user_id") VALUES
(1,1,'VEŘEJNÝ SEKTOR',1,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',2,NULL);
INSERT INTO awards_historicalrecipient ("id","order","placing","prize","title","person","place","description","history_id","history_date","history_change_reason","history_type","category_id","history_user_id","organisation_id","round_id") VALUES
(1,1,NULL,'Zvláštní cena poroty za mimořádný přínos v oblasti hospodaření se srážkovou a šedou vodou v Libereckém kraji','Nedostatek vody a lepší hospodaření s vodou jako cenným zdrojem','','','<p>Koncepce Chytřejší kraj pro Liberecký kraj / Smart City Innovations Institut</p>',1,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,1,1),
(2,1,2,'','ÚSPĚŠNÁ ORGANIZACE','','','<p>ÚSPĚŠNÁ ORGANIZACE | Národní cena kvality ČR, program EXCELENCE 2022 | Liberecký kraj, KÚ Libereckého kraje, 2. místo v kategorii VEŘEJNÝ SEKTOR</p>',2,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',1,NULL,1,2),
(3,1,NULL,'','Recognised as a 4-star organisation using the EFQM Model','','','<p>Liberecký kraj, KÚ Libereckého kraje</p>',3,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,1,3),
(4,1,1,'','Povidla švestková','Martina Papežíková','','',4,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,16,4),
(5,2,2,'','Lažanský RUBÍN jablko s broskví 100% šťáva','','','',5,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,17,4),
(6,3,3,'','Pšenično-žitný chleba DOK','','','',6,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,18,4),
(7,4,NULL,'Přínos zdravému životnímu stylu','Smetanový zákys','','','',7,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,19,4),
(8,1,1,'','zrající ovčí sýr nakládaný v oleji','Michal Sabáček','Volfartice','',8,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,NULL,5),
(9,2,2,'','Vratislavická kyselka citron','','','',9,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,20,5),
(10,3,3,'','škvarková pomazánka','','Mimoň','',10,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,21,5),
(11,1,NULL,'hlavní cena','','','Paseky nad Jizerou','',11,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,22,6),
(12,2,NULL,'hlavní cena','','','Liberec','',12,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',NULL,NULL,23,6);
INSERT INTO awards_historicalround ("id","year","announced","entries_until","held_on","place","entrant_count","entry_count","category_count","note","history_id","history_date","history_change_reason","history_type","award_id","history_user_id") VALUES
(1,2022,'',NULL,NULL,'',NULL,NULL,NULL,'',1,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',1,NULL),
(2,2022,'',NULL,NULL,'',NULL,NULL,NULL,'program EXCELENCE 2022',2,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',2,NULL),
(3,2022,'',NULL,NULL,'',NULL,NULL,NULL,'',3,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',3,NULL),
(4,2021,'',NULL,'2021-08-28','Vesec',NULL,NULL,NULL,'',4,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',4,NULL),
(5,2022,'','2022-05-31','2022-09-03','Frýdlant',31,116,9,'',5,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',4,NULL),
(6,2020,'',NULL,NULL,'',NULL,NULL,NULL,'',6,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',5,NULL),
(7,2021,'červen 2021','2021-12-31',NULL,'',0,NULL,NULL,'',7,'2026-11-20 07:00:00','Načteno ze souboru awards.yaml','+',5,NULL);
INSERT INTO awards_recipient ("id","order","placing","prize","title","person","place","description","category_id","organisation_id","round_id") VALUES
(1,1,NULL,'Zvláštní cena poroty za mimořádný přínos v oblasti hospodaření se srážkovou a šedou vodou v Libereckém kraji','Nedostatek vody a lepší hospodaření s vodou jako cenným zdrojem','','','<p>Koncepce Chytřejší kraj pro Liberecký kraj / Smart City Innovations Institut</p>',NULL,1,1),
(2,1,2,'','ÚSPĚŠNÁ ORGANIZACE','','','<p>ÚSPĚŠNÁ ORGANIZACE | Národní cena kvality ČR, program EXCELENCE 2022 | Liberecký kraj, KÚ Libereckého kraje, 2. místo v kategorii VEŘEJNÝ SEKTOR</p>',1,1,2),
(3,1,NULL,'','Recognised as a 4-star organisation using the EFQM Model','','','<p>Liberecký kraj, KÚ Libereckého kraje</p>',NULL,1,3),
(4,1,1,'','Povidla švestková','Martina Papežíková','','',NULL,16,4),
(5,2,2,'','Lažanský RUBÍN jablko s broskví 100% šťáva','','','',NULL,17,4),
(6,3,3,'','Pšenično-žitný chleba DOK','','','',NULL,18,4),
(7,4,NULL,'Přínos zdravému životnímu stylu','Smetanový zákys','','','',NULL,19,4),
(8,1,1,'','zrající ovčí sýr nakládaný v oleji','Michal Sabáček','Volfartice','',NULL,NULL,5),
(9,2,2,'','Vratislavická kyselka citron','','','',NULL,20,5),
(10,3,3,'','škvarková pomazánka','','Mimoň','',NULL,21,5),
(11,1,NULL,'hlavní cena','','','Paseky nad Jizerou','',NULL,22,6),
(12,2,NULL,'hlavní cena','','','Liberec','',NULL,23,6);
INSERT INTO awards_round ("id","year","announced","entries_until","held_on","place","entrant_count","entry_count","category_count","note","award_id") VALUES
(1,2022,'',NULL,NULL,'',NULL,NULL,NULL,'',1),
(2,2022,'',NULL,NULL,'',NULL,NULL,NULL,'program EXCELENCE 2022',2),
(3,2022,'',NULL,NULL,'',NULL,NULL,NULL,'',3),
(4,2021,'',NULL,'2021-08-28','Vesec',NULL,NULL,NULL,'',4),
(5,2022,'','2022-05-31','2022-09-03','Frýdlant',31,116,9,'',4),
(6,2020,'',NULL,NULL,'',NULL,NULL,NULL,'',5),
(7,2021,'červen 2021','2021-12-31',NULL,'',0,NULL,NULL,'',5);
INSERT INTO common_linkcheck ("id","url","checked_at","ok","status","reason","failing_since","times_failed") VALUES
(1,'https://noviny.example/aktivita','2026-11-20 16:30:00',TRUE,200,'answers',NULL,0),
(2,'https://kraj.example/vyzva','2026-11-20 16:30:00',FALSE,404,'not_found','2026-11-20 16:30:00',1),
(3,'https://kraj.example/usneseni','2026-11-21 16:30:00',FALSE,NULL,'timeout','2026-11-20 16:30:00',2);
INSERT INTO common_outgoingmail ("id","key","to","subject","text","html","message_id","state","created_at","sent_at","attempts","last_fault","task_id") VALUES
(1,'report-7-1','koordinatorka@mesto.example','Hlášení k přijetí: Turnov – Znovu otevřené hlášení','','','<91c9819d21c730fe5eabe4e7a5df3c7706a08ac9@127.0.0.1>','sent','2026-11-20 08:30:00','2026-11-20 14:50:00',0,'',1),
(2,'report-8-1','koordinatorka@mesto.example','Město si vzalo hlášení zpět: Turnov – Znovu otevřené hlášení','','','<3204b71986cd7ce7fe63ec60f728f32b91a8f678@127.0.0.1>','sent','2026-11-20 08:35:00','2026-11-20 14:50:00',0,'',2),
(3,'report-11-1','koordinatorka@mesto.example','Hlášení k přijetí: Turnov – Opravované hlášení','','','<f70132ee4ee700f598e0c98819dfc5cdcc2c60de@127.0.0.1>','sent','2026-11-20 08:45:00','2026-11-20 14:50:00',0,'',3),
(4,'report-12-1','koordinatorka@mesto.example','Město si vzalo hlášení zpět: Turnov – Opravované hlášení','','','<bd80b1426494fe9e4e0fd5eaf724ccdb28d36e86@127.0.0.1>','sent','2026-11-20 08:50:00','2026-11-20 14:50:00',0,'',NULL),
(5,'report-15-1','koordinatorka@mesto.example','Hlášení k přijetí: Liberec – Vrácené a okomentované hlášení','','','<6c92c321bb035e1373b140398111a45cf2b7cf07@127.0.0.1>','sent','2026-11-20 08:55:00','2026-11-20 14:50:00',0,'',NULL),
(6,'report-16-6','dve-mesta@mesto.example','Prosíme, doplňte hlášení: Vrácené a okomentované hlášení','','','<b9960d8585f75c592b33da7f3fb5ab4b454beb38@127.0.0.1>','sent','2026-11-20 09:00:00','2026-11-20 14:50:00',0,'',NULL),
(7,'report-16-3','liberec@mesto.example','Prosíme, doplňte hlášení: Vrácené a okomentované hlášení','','','<7384a2d58f219704fe35ffe0e5729c3f9844eea7@127.0.0.1>','sent','2026-11-20 09:00:00','2026-11-20 14:50:00',0,'',NULL),
(8,'report-17-1','koordinatorka@mesto.example','Komentář k hlášení: Liberec – Vrácené a okomentované hlášení','','','<dce8c8efc2029d54ae8883c67cbe41b2b063a65f@127.0.0.1>','sent','2026-11-20 09:05:00','2026-11-20 14:50:00',0,'',NULL),
(9,'report-18-6','dve-mesta@mesto.example','Komentář k vašemu hlášení: Vrácené a okomentované hlášení','','','<167849f2f8d6ca2069fc6ed44b4660a534460877@127.0.0.1>','sent','2026-11-20 09:10:00','2026-11-20 14:50:00',0,'',NULL),
(10,'report-18-3','liberec@mesto.example','Komentář k vašemu hlášení: Vrácené a okomentované hlášení','','','<b4d42d4be6f0fab3007f5d57376d8a11e9178d66@127.0.0.1>','sent','2026-11-20 09:10:00','2026-11-20 14:50:00',0,'',NULL),
(11,'report-20-1','koordinatorka@mesto.example','Hlášení k přijetí: Liberec – Hlášení opravené úřadem','','','<61012a61cd40bf6e585d63d18f1bdd6a39738acd@127.0.0.1>','sent','2026-11-20 09:15:00','2026-11-20 14:50:00',0,'',NULL),
(12,'report-22-6','dve-mesta@mesto.example','Hlášení je přijaté: Hlášení, které úřad opravil','','','<4ddf989580382eea05879d9e20255475754cf47f@127.0.0.1>','sent','2026-11-20 09:25:00','2026-11-20 14:50:00',0,'',NULL),
(13,'report-22-3','liberec@mesto.example','Hlášení je přijaté: Hlášení, které úřad opravil','','','<f818d6c63d3ecce92ea64c77bae0c38ec8ebe469@127.0.0.1>','sent','2026-11-20 09:25:00','2026-11-20 14:50:00',0,'',NULL),
(14,'report-23-6','dve-mesta@mesto.example','Hlášení je zveřejněné: Hlášení, které úřad opravil','','','<bef70edeea94fa62d02d055f83569deec8709365@127.0.0.1>','sent','2026-11-20 09:30:00','2026-11-20 14:50:00',0,'',NULL),
(15,'report-23-3','liberec@mesto.example','Hlášení je zveřejněné: Hlášení, které úřad opravil','','','<cc143ea8c1f513603ce08f26637f280a787b872b@127.0.0.1>','sent','2026-11-20 09:30:00','2026-11-20 14:50:00',0,'',NULL),
(16,'report-25-1','koordinatorka@mesto.example','Hlášení k přijetí: Jilemnice – Hlášení stažené z webu','','','<7a71d240f81836bd5314b70b3ba22ea80a21cb82@127.0.0.1>','sent','2026-11-20 09:35:00','2026-11-20 14:50:00',0,'',NULL),
(17,'report-26-6','dve-mesta@mesto.example','Hlášení je přijaté a zveřejněné: Hlášení stažené z webu','','','<e899d08d1a3ff9e6e688bf63dc1e78213fdfcc91@127.0.0.1>','sent','2026-11-20 09:40:00','2026-11-20 14:50:00',0,'',NULL),
(18,'report-26-2','jilemnice@mesto.example','Hlášení je přijaté a zveřejněné: Hlášení stažené z webu','','','<17de6e14d7e2995eb510a11e546a42e278118f0c@127.0.0.1>','sent','2026-11-20 09:40:00','2026-11-20 14:50:00',0,'',NULL),
(19,'report-28-6','dve-mesta@mesto.example','Hlášení už není zveřejněné: Hlášení stažené z webu','','','<7cdf5941c9838049904297ede7e3806a6d0bbf25@127.0.0.1>','sent','2026-11-20 09:45:00','2026-11-20 14:50:00',0,'',NULL),
(20,'report-28-2','jilemnice@mesto.example','Hlášení už není zveřejněné: Hlášení stažené z webu','','','<905ac27a3f409807740dedec445cd19eec7aaa89@127.0.0.1>','sent','2026-11-20 09:45:00','2026-11-20 14:50:00',0,'',NULL),
(21,'report-30-1','koordinatorka@mesto.example','Hlášení k přijetí: Jilemnice – Zveřejněné a znovu otevřené hlášení','','','<535fc15e0c6cc24a8f44457d6db716aaa2877fb4@127.0.0.1>','sent','2026-11-20 09:50:00','2026-11-20 14:50:00',0,'',NULL),
(22,'report-31-6','dve-mesta@mesto.example','Hlášení je přijaté a zveřejněné: Zveřejněné a znovu otevřené hlášení','','','<89b18b0b5e6e8faa8656c9e72912865605591894@127.0.0.1>','sent','2026-11-20 09:55:00','2026-11-20 14:50:00',0,'',NULL),
(23,'report-31-2','jilemnice@mesto.example','Hlášení je přijaté a zveřejněné: Zveřejněné a znovu otevřené hlášení','','','<ede015f59b4f206a994481a83c134a5dc5b985f7@127.0.0.1>','sent','2026-11-20 09:55:00','2026-11-20 14:50:00',0,'',NULL),
(24,'report-33-6','dve-mesta@mesto.example','Hlášení je znovu otevřené: Zveřejněné a znovu otevřené hlášení','','','<1e90a27d81e492af58aa7012b628b15be41d7c2a@127.0.0.1>','sent','2026-11-20 10:00:00','2026-11-20 14:50:00',0,'',NULL),
(25,'report-33-2','jilemnice@mesto.example','Hlášení je znovu otevřené: Zveřejněné a znovu otevřené hlášení','','','<c9fecbb769c6294615f8328dafc305a8deb7e45e@127.0.0.1>','sent','2026-11-20 10:00:00','2026-11-20 14:50:00',0,'',NULL),
(26,'report-35-1','koordinatorka@mesto.example','Hlášení k přijetí: Turnov – Společná akce dvou měst','','','<8ab11dedf20b041ba57da5c4b2fdd01011900856@127.0.0.1>','sent','2026-11-20 10:05:00','2026-11-20 14:50:00',0,'',NULL),
(27,'report-36-5','turnov@mesto.example','Hlášení je přijaté a zveřejněné: Společná akce dvou měst','','','<42493c04ab417a84dd163900f8264c7479946cea@127.0.0.1>','sent','2026-11-20 10:10:00','2026-11-20 14:50:00',0,'',NULL),
(28,'report-39-1','koordinatorka@mesto.example','Hlášení k přijetí: Liberec – Byli jsme u společné akce','','','<712fcf4801592c6236c63865966f75a9b9a2190d@127.0.0.1>','sent','2026-11-20 10:15:00','2026-11-20 14:50:00',0,'',NULL),
(29,'report-40-6','dve-mesta@mesto.example','Hlášení je přijaté a zveřejněné: Byli jsme u společné akce','','','<d3561f76e87f2d44252e3b07b37ba793e752b77e@127.0.0.1>','sent','2026-11-20 10:15:00','2026-11-20 14:50:00',0,'',NULL),
(30,'report-40-3','liberec@mesto.example','Hlášení je přijaté a zveřejněné: Byli jsme u společné akce','','','<07084d26049ee275c950c3ae505b39d410ba295e@127.0.0.1>','sent','2026-11-20 10:15:00','2026-11-20 14:50:00',0,'',NULL),
(31,'report-43-1','koordinatorka@mesto.example','Hlášení k přijetí: Jilemnice – Byli jsme u společné akce','','','<680523f819a25e282d3a752e8c7be43f10ee53e2@127.0.0.1>','sent','2026-11-20 10:25:00','2026-11-20 14:50:00',0,'',NULL),
(32,'report-45-1','koordinatorka@mesto.example','Hlášení k přijetí: Rokytnice nad Jizerou – Akce minulého roku','','','<58206c8c781fc70922779a4928dfea3ab5c97782@127.0.0.1>','sent','2026-11-20 10:35:00','2026-11-20 14:50:00',0,'',NULL),
(33,'report-46-4','rokytnice-nad-jizerou@mesto.example','Hlášení je přijaté a zveřejněné: Akce minulého roku','','','<7fb4deb2b313e9a6e2f2cdf7086f29c110d911ec@127.0.0.1>','sent','2026-11-20 10:40:00','2026-11-20 14:50:00',0,'',NULL),
(34,'report-49-1','koordinatorka@mesto.example','Hlášení k přijetí: Rokytnice nad Jizerou – Jen do dokladů','','','<2862934ca0aee1cfdd6aee5b891f4d8e949ce22c@127.0.0.1>','sent','2026-11-20 10:45:00','2026-11-20 14:50:00',0,'',NULL),
(35,'report-50-4','rokytnice-nad-jizerou@mesto.example','Hlášení je přijaté: Jen do dokladů','','','<77327034cafd4c2ef45bac1442a6ead69cbc4b25@127.0.0.1>','sent','2026-11-20 10:50:00','2026-11-20 14:50:00',0,'',NULL),
(36,'report-52-1','koordinatorka@mesto.example','Hlášení k přijetí: Liberec – Odvolané hlášení','','','<311b707e86e046e05260eecad56661593d4eae66@127.0.0.1>','sent','2026-11-20 10:55:00','2026-11-20 14:50:00',0,'',NULL),
(37,'report-53-1','koordinatorka@mesto.example','Město si vzalo hlášení zpět: Liberec – Odvolané hlášení','','','<ff8dddfdd925522f6a0142fe7ff1d542f2f024b7@127.0.0.1>','sent','2026-11-20 11:00:00','2026-11-20 14:50:00',0,'',NULL),
(38,'invitation-1-bda51c047fc867ec','pozde@mesto.example','Pozvání k hlášením za organizaci Rokytnice nad Jizerou','','','<4137951e14cf2cd719b9ecf4dadfc13e8e6d042a@127.0.0.1>','sent','2026-11-20 13:20:00','2026-11-20 14:50:00',0,'',NULL),
(39,'invitation-2-f318ded087a8b528','nova@mesto.example','Pozvání k hlášením za organizaci Rokytnice nad Jizerou','','','<f0c20f441bc2b92c749ec2321c832fc4a1c471b7@127.0.0.1>','sent','2026-11-20 13:20:00','2026-11-20 14:50:00',0,'',NULL),
(40,'invitation-3-a335b0d7ed325b2c','omyl@mesto.example','Pozvání k hlášením za organizaci Rokytnice nad Jizerou','','','<9c563ec46a8771a0b49edc1bfb12e646b5d5648b@127.0.0.1>','sent','2026-11-20 13:20:00','2026-11-20 14:50:00',0,'',NULL),
(41,'invitation-4-88e58d0916cff011','ceka@mesto.example','Pozvání k hlášením za organizaci Rokytnice nad Jizerou','','','<02ab240a72e01894902a2b358feb282e318c0871@127.0.0.1>','sent','2026-11-20 13:20:00','2026-11-20 14:50:00',0,'',NULL),
(42,'invitation-4-732218221df81ced','ceka@mesto.example','Pozvání k hlášením za organizaci Rokytnice nad Jizerou','','','<a89db0ab5405b5810e8993d4721e6cc4d3260021@127.0.0.1>','sent','2026-11-20 13:50:00','2026-11-20 14:50:00',0,'',NULL),
(43,'report-55-1','koordinatorka@mesto.example','Hlášení k přijetí: Turnov – Hlášení, o němž zprávy teprve půjdou','Dobrý den,

město poslalo hlášení, které čeká na vaše přijetí:

Turnov: Hlášení, o němž zprávy teprve půjdou

Město dodává:

> Posíláme hlášení.

Přečtete ho a rozhodnete o něm zde:
http://127.0.0.1:8000/sprava/hlaseni/13840fcf-7f8c-43dd-b331-c5e151a098d1/

Zdravý Liberecký kraj
http://127.0.0.1:8000
','<!DOCTYPE html>
<html lang="cs">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light">
    <title>
      Turnov: Hlášení, o němž zprávy teprve půjdou
    </title>
  </head>
  <body bgcolor="#eef2ec" style="margin: 0; padding: 0; background: #eef2ec">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef2ec">
      <tr>
        <td align="center" style="padding: 24px 12px">
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff"
                 style="max-width: 600px; border: 1px solid #d5ddd3; border-radius: 12px; color: #17231e;
                        font-family: ''Segoe UI'', ''Noto Sans'', Roboto, Helvetica, Arial, sans-serif;
                        font-size: 16px; line-height: 1.55; text-align: left">
            
              <tr>
                <td bgcolor="#0f3d30"
                    style="padding: 18px 28px; border-radius: 11px 11px 0 0; color: #f4f8f3; font-size: 18px; font-weight: bold">Zdravý Liberecký kraj</td>
              </tr>
            
            <tr>
              <td style="padding: 20px 28px 28px">
                <p>Dobrý den,</p>
                <p>město poslalo hlášení, které čeká na vaše přijetí:</p>
                
  <p style="margin: 20px 0; padding: 12px 18px; border-left: 4px solid #2c7a3f; background: #eef2ec; font-size: 18px"><b>Turnov: Hlášení, o němž zprávy teprve půjdou</b></p>
  
  
    <p>Město dodává:</p>
    <blockquote style="margin: 12px 0; padding: 2px 18px; border-left: 4px solid #d5ddd3"><p>Posíláme hlášení.</p></blockquote>
  
  

                
                  <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 24px 0">
                    <tr>
                      <td bgcolor="#2c7a3f" style="border-radius: 24px">
                        <a href="http://127.0.0.1:8000/sprava/hlaseni/13840fcf-7f8c-43dd-b331-c5e151a098d1/"
                           style="display: inline-block; padding: 12px 26px; color: #ffffff; font-weight: bold;
                                  text-decoration: none">Přečíst a rozhodnout</a>
                      </td>
                    </tr>
                  </table>
                
                
              </td>
            </tr>
            <tr>
              <td style="padding: 16px 28px; border-top: 1px solid #d5ddd3; color: #4a5a52; font-size: 14px">
                <a href="http://127.0.0.1:8000" style="color: #0b5f8a">Zdravý Liberecký kraj</a>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>','<2399a6d41f557ff32ffaaedfc447dfb71980a470@127.0.0.1>','waiting','2026-11-20 15:25:00',NULL,0,'',43),
(44,'report-56-5','turnov@mesto.example','Komentář k vašemu hlášení: Hlášení, o němž zprávy teprve půjdou','Dobrý den,

kraj vám napsal k vašemu hlášení:

Turnov: Hlášení, o němž zprávy teprve půjdou

Karla Krajská píše:

> Podíváme se na to.

Odpovědět můžete zde:
http://127.0.0.1:8000/hlaseni/13840fcf-7f8c-43dd-b331-c5e151a098d1/

Zdravý Liberecký kraj
http://127.0.0.1:8000
','<!DOCTYPE html>
<html lang="cs">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light">
    <title>
      Turnov: Hlášení, o němž zprávy teprve půjdou
    </title>
  </head>
  <body bgcolor="#eef2ec" style="margin: 0; padding: 0; background: #eef2ec">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef2ec">
      <tr>
        <td align="center" style="padding: 24px 12px">
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff"
                 style="max-width: 600px; border: 1px solid #d5ddd3; border-radius: 12px; color: #17231e;
                        font-family: ''Segoe UI'', ''Noto Sans'', Roboto, Helvetica, Arial, sans-serif;
                        font-size: 16px; line-height: 1.55; text-align: left">
            
              <tr>
                <td bgcolor="#0f3d30"
                    style="padding: 18px 28px; border-radius: 11px 11px 0 0; color: #f4f8f3; font-size: 18px; font-weight: bold">Zdravý Liberecký kraj</td>
              </tr>
            
            <tr>
              <td style="padding: 20px 28px 28px">
                <p>Dobrý den,</p>
                <p>kraj vám napsal k vašemu hlášení:</p>
                
  <p style="margin: 20px 0; padding: 12px 18px; border-left: 4px solid #2c7a3f; background: #eef2ec; font-size: 18px"><b>Turnov: Hlášení, o němž zprávy teprve půjdou</b></p>
  
  
    <p>Karla Krajská píše:</p>
    <blockquote style="margin: 12px 0; padding: 2px 18px; border-left: 4px solid #d5ddd3"><p>Podíváme se na to.</p></blockquote>
  
  

                
                  <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 24px 0">
                    <tr>
                      <td bgcolor="#2c7a3f" style="border-radius: 24px">
                        <a href="http://127.0.0.1:8000/hlaseni/13840fcf-7f8c-43dd-b331-c5e151a098d1/"
                           style="display: inline-block; padding: 12px 26px; color: #ffffff; font-weight: bold;
                                  text-decoration: none">Odpovědět</a>
                      </td>
                    </tr>
                  </table>
                
                
              </td>
            </tr>
            <tr>
              <td style="padding: 16px 28px; border-top: 1px solid #d5ddd3; color: #4a5a52; font-size: 14px">
                <a href="http://127.0.0.1:8000" style="color: #0b5f8a">Zdravý Liberecký kraj</a>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>','<348f3fc6031689ee2ba94342789ab8b91986d08d@127.0.0.1>','waiting','2026-11-20 15:30:00',NULL,1,'ConnectionRefusedError',44),
(45,'report-57-5','turnov@mesto.example','Komentář k vašemu hlášení: Hlášení, o němž zprávy teprve půjdou','Dobrý den,

kraj vám napsal k vašemu hlášení:

Turnov: Hlášení, o němž zprávy teprve půjdou

Karla Krajská píše:

> Ještě prosím o strpení.

Odpovědět můžete zde:
http://127.0.0.1:8000/hlaseni/13840fcf-7f8c-43dd-b331-c5e151a098d1/

Zdravý Liberecký kraj
http://127.0.0.1:8000
','<!DOCTYPE html>
<html lang="cs">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light">
    <title>
      Turnov: Hlášení, o němž zprávy teprve půjdou
    </title>
  </head>
  <body bgcolor="#eef2ec" style="margin: 0; padding: 0; background: #eef2ec">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef2ec">
      <tr>
        <td align="center" style="padding: 24px 12px">
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff"
                 style="max-width: 600px; border: 1px solid #d5ddd3; border-radius: 12px; color: #17231e;
                        font-family: ''Segoe UI'', ''Noto Sans'', Roboto, Helvetica, Arial, sans-serif;
                        font-size: 16px; line-height: 1.55; text-align: left">
            
              <tr>
                <td bgcolor="#0f3d30"
                    style="padding: 18px 28px; border-radius: 11px 11px 0 0; color: #f4f8f3; font-size: 18px; font-weight: bold">Zdravý Liberecký kraj</td>
              </tr>
            
            <tr>
              <td style="padding: 20px 28px 28px">
                <p>Dobrý den,</p>
                <p>kraj vám napsal k vašemu hlášení:</p>
                
  <p style="margin: 20px 0; padding: 12px 18px; border-left: 4px solid #2c7a3f; background: #eef2ec; font-size: 18px"><b>Turnov: Hlášení, o němž zprávy teprve půjdou</b></p>
  
  
    <p>Karla Krajská píše:</p>
    <blockquote style="margin: 12px 0; padding: 2px 18px; border-left: 4px solid #d5ddd3"><p>Ještě prosím o strpení.</p></blockquote>
  
  

                
                  <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 24px 0">
                    <tr>
                      <td bgcolor="#2c7a3f" style="border-radius: 24px">
                        <a href="http://127.0.0.1:8000/hlaseni/13840fcf-7f8c-43dd-b331-c5e151a098d1/"
                           style="display: inline-block; padding: 12px 26px; color: #ffffff; font-weight: bold;
                                  text-decoration: none">Odpovědět</a>
                      </td>
                    </tr>
                  </table>
                
                
              </td>
            </tr>
            <tr>
              <td style="padding: 16px 28px; border-top: 1px solid #d5ddd3; color: #4a5a52; font-size: 14px">
                <a href="http://127.0.0.1:8000" style="color: #0b5f8a">Zdravý Liberecký kraj</a>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>','<ed90f3e6580a15ab814bfc194f857efa3a77fc77@127.0.0.1>','given_up','2026-11-20 15:30:00',NULL,1,'ValueError',45),
(46,'report-58-5','turnov@mesto.example','Komentář k vašemu hlášení: Hlášení, o němž zprávy teprve půjdou','Dobrý den,

kraj vám napsal k vašemu hlášení:

Turnov: Hlášení, o němž zprávy teprve půjdou

Karla Krajská píše:

> Odpovíme zítra.

Odpovědět můžete zde:
http://127.0.0.1:8000/hlaseni/13840fcf-7f8c-43dd-b331-c5e151a098d1/

Zdravý Liberecký kraj
http://127.0.0.1:8000
','<!DOCTYPE html>
<html lang="cs">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light">
    <title>
      Turnov: Hlášení, o němž zprávy teprve půjdou
    </title>
  </head>
  <body bgcolor="#eef2ec" style="margin: 0; padding: 0; background: #eef2ec">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef2ec">
      <tr>
        <td align="center" style="padding: 24px 12px">
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff"
                 style="max-width: 600px; border: 1px solid #d5ddd3; border-radius: 12px; color: #17231e;
                        font-family: ''Segoe UI'', ''Noto Sans'', Roboto, Helvetica, Arial, sans-serif;
                        font-size: 16px; line-height: 1.55; text-align: left">
            
              <tr>
                <td bgcolor="#0f3d30"
                    style="padding: 18px 28px; border-radius: 11px 11px 0 0; color: #f4f8f3; font-size: 18px; font-weight: bold">Zdravý Liberecký kraj</td>
              </tr>
            
            <tr>
              <td style="padding: 20px 28px 28px">
                <p>Dobrý den,</p>
                <p>kraj vám napsal k vašemu hlášení:</p>
                
  <p style="margin: 20px 0; padding: 12px 18px; border-left: 4px solid #2c7a3f; background: #eef2ec; font-size: 18px"><b>Turnov: Hlášení, o němž zprávy teprve půjdou</b></p>
  
  
    <p>Karla Krajská píše:</p>
    <blockquote style="margin: 12px 0; padding: 2px 18px; border-left: 4px solid #d5ddd3"><p>Odpovíme zítra.</p></blockquote>
  
  

                
                  <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 24px 0">
                    <tr>
                      <td bgcolor="#2c7a3f" style="border-radius: 24px">
                        <a href="http://127.0.0.1:8000/hlaseni/13840fcf-7f8c-43dd-b331-c5e151a098d1/"
                           style="display: inline-block; padding: 12px 26px; color: #ffffff; font-weight: bold;
                                  text-decoration: none">Odpovědět</a>
                      </td>
                    </tr>
                  </table>
                
                
              </td>
            </tr>
            <tr>
              <td style="padding: 16px 28px; border-top: 1px solid #d5ddd3; color: #4a5a52; font-size: 14px">
                <a href="http://127.0.0.1:8000" style="color: #0b5f8a">Zdravý Liberecký kraj</a>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>','<31e4c2483033240d6bddf28ac1e5eed8b5e099af@127.0.0.1>','waiting','2026-11-20 15:30:00',NULL,0,'',46);
INSERT INTO django_admin_log ("id","object_id","object_repr","action_flag","change_message","content_type_id","user_id","action_time") VALUES
(1,'5','Meziresortní spolupráce a jiné',2,'[{"changed": {"name": "n\u00e1zev", "fields": ["name"]}}]',29,1,'2026-11-22 17:30:00'),
(2,'22','Rozepsaná aktivita',1,'[{"added": {}}]',32,1,'2026-11-22 17:31:00'),
(3,'5','Jana Turnov',2,'[{"changed": {"fields": ["is_active"]}}]',100,1,'2026-11-22 17:32:00'),
(4,'1','Hlášení k přijetí: Turnov – Znovu otevřené hlášení',2,'Poslat znovu',124,1,'2026-11-22 17:33:00'),
(5,'1','https://noviny.example/aktivita',3,'',123,1,'2026-11-22 17:34:00'),
(6,'1','Rozepsané hlášení',2,'[{"changed": {"fields": ["state"]}}]',15,1,'2026-11-22 17:35:00'),
(7,'1','Strategie rozvoje Libereckého kraje 2021–2027',2,'[{"changed": {"fields": ["url", "title"]}}]',11,1,'2026-11-22 17:36:00');
INSERT INTO django_content_type ("id","app_label","model") VALUES
(1,'admin','logentry'),
(2,'auth','permission'),
(3,'auth','group'),
(4,'contenttypes','contenttype'),
(5,'sessions','session'),
(6,'account','emailaddress'),
(7,'account','emailconfirmation'),
(8,'mfa','authenticator'),
(9,'portal','historicalsiteprofile'),
(10,'portal','historicalusefullink'),
(11,'portal','usefullink'),
(12,'portal','siteprofile'),
(13,'evidence','historicalevidencelink'),
(14,'evidence','evidencelink'),
(15,'reports','activityreport'),
(16,'reports','historicalactivityreport'),
(17,'reports','historicalactivityreport_indicators'),
(18,'reports','historicalactivityreport_topics'),
(19,'reports','historicalreportattachment'),
(20,'reports','historicalreportkind'),
(21,'reports','historicalreportphoto'),
(22,'reports','reportevent'),
(23,'reports','reportkind'),
(24,'reports','reportlink'),
(25,'reports','reportpartner'),
(26,'reports','reportphoto'),
(27,'reports','reportversion'),
(28,'reports','reportattachment'),
(29,'activities','heading'),
(30,'activities','series'),
(31,'activities','topic'),
(32,'activities','activity'),
(33,'activities','activityattachment'),
(34,'activities','activitylink'),
(35,'activities','agendaitem'),
(36,'activities','agendalink'),
(37,'activities','cooperation'),
(38,'activities','historicalactivity'),
(39,'activities','historicalactivity_partners'),
(40,'activities','historicalactivityattachment'),
(41,'activities','historicalactivitylink'),
(42,'activities','historicalactivityphoto'),
(43,'activities','historicalagendaitem'),
(44,'activities','historicalagendaitem_organisations'),
(45,'activities','historicalagendalink'),
(46,'activities','historicalagendaspeaker'),
(47,'activities','historicalcooperation'),
(48,'activities','historicalheading'),
(49,'activities','historicalmeeting'),
(50,'activities','historicalseries'),
(51,'activities','historicaltopic'),
(52,'activities','meeting'),
(53,'activities','historicalmeetingattachment'),
(54,'activities','meetingattachment'),
(55,'activities','historicalactivity_topics'),
(56,'activities','activityphoto'),
(57,'activities','agendaspeaker'),
(58,'activities','activityoutcome'),
(59,'activities','historicalactivityoutcome'),
(60,'grants','call'),
(61,'grants','application'),
(62,'grants','allocationraise'),
(63,'grants','callattachment'),
(64,'grants','calllink'),
(65,'grants','contract'),
(66,'grants','criterion'),
(67,'grants','historicalallocationraise'),
(68,'grants','historicalapplication'),
(69,'grants','historicalcallattachment'),
(70,'grants','historicalcalllink'),
(71,'grants','historicalcontract'),
(72,'grants','historicalcriterion'),
(73,'grants','historicalprogramme'),
(74,'grants','programme'),
(75,'grants','historicalcall'),
(76,'improvement_plan','area'),
(77,'improvement_plan','indicator'),
(78,'improvement_plan','historicalarea'),
(79,'improvement_plan','historicalitem'),
(80,'improvement_plan','historicalplan'),
(81,'improvement_plan','historicalmeasurement'),
(82,'improvement_plan','item'),
(83,'improvement_plan','historicalitemlink'),
(84,'improvement_plan','historicalitem_implementers'),
(85,'improvement_plan','historicalindicator'),
(86,'improvement_plan','itemlink'),
(87,'improvement_plan','measurement'),
(88,'improvement_plan','plan'),
(89,'awards','award'),
(90,'awards','awardlink'),
(91,'awards','category'),
(92,'awards','historicalaward'),
(93,'awards','historicalawardlink'),
(94,'awards','historicalcategory'),
(95,'awards','historicalround'),
(96,'awards','round'),
(97,'awards','recipient'),
(98,'awards','historicalrecipient'),
(99,'members','person'),
(100,'members','user'),
(101,'members','historicalorganisation'),
(102,'members','historicalperson'),
(103,'members','historicaluser'),
(104,'members','organisation'),
(105,'members','historicalorganisationuser'),
(106,'members','historicaldepartment'),
(107,'members','historicalcategorystatus'),
(108,'members','organisationuser'),
(109,'members','mandate'),
(110,'members','historicalmandate'),
(111,'members','department'),
(112,'members','categorystatus'),
(113,'members','criteriaset'),
(114,'members','criterion'),
(115,'members','evidencedeadline'),
(116,'members','historicalcriteriaset'),
(117,'members','historicalcriterion'),
(118,'members','historicalevidencedeadline'),
(119,'members','historicalindicator'),
(120,'members','indicator'),
(121,'members','historicalinvitation'),
(122,'members','invitation'),
(123,'link_checks','linkcheck'),
(124,'outbox','outgoingmail'),
(125,'editing','stash'),
(126,'page_cache','revision'),
(127,'task_queue','task');
INSERT INTO django_migrations ("id","app","name","applied") VALUES
(1,'contenttypes','0001_initial','2026-11-20 07:00:00'),
(2,'contenttypes','0002_remove_content_type_name','2026-11-20 07:00:00'),
(3,'auth','0001_initial','2026-11-20 07:00:00'),
(4,'auth','0002_alter_permission_name_max_length','2026-11-20 07:00:00'),
(5,'auth','0003_alter_user_email_max_length','2026-11-20 07:00:00'),
(6,'auth','0004_alter_user_username_opts','2026-11-20 07:00:00'),
(7,'auth','0005_alter_user_last_login_null','2026-11-20 07:00:00'),
(8,'auth','0006_require_contenttypes_0002','2026-11-20 07:00:00'),
(9,'auth','0007_alter_validators_add_error_messages','2026-11-20 07:00:00'),
(10,'auth','0008_alter_user_username_max_length','2026-11-20 07:00:00'),
(11,'auth','0009_alter_user_last_name_max_length','2026-11-20 07:00:00'),
(12,'auth','0010_alter_group_name_max_length','2026-11-20 07:00:00'),
(13,'auth','0011_update_proxy_permissions','2026-11-20 07:00:00'),
(14,'auth','0012_alter_user_first_name_max_length','2026-11-20 07:00:00'),
(15,'members','0001_initial','2026-11-20 07:00:00'),
(16,'account','0001_initial','2026-11-20 07:00:00'),
(17,'account','0002_email_max_length','2026-11-20 07:00:00'),
(18,'account','0003_alter_emailaddress_create_unique_verified_email','2026-11-20 07:00:00'),
(19,'account','0004_alter_emailaddress_drop_unique_email','2026-11-20 07:00:00'),
(20,'account','0005_emailaddress_idx_upper_email','2026-11-20 07:00:00'),
(21,'account','0006_emailaddress_lower','2026-11-20 07:00:00'),
(22,'account','0007_emailaddress_idx_email','2026-11-20 07:00:00'),
(23,'account','0008_emailaddress_unique_primary_email_fixup','2026-11-20 07:00:00'),
(24,'account','0009_emailaddress_unique_primary_email','2026-11-20 07:00:00'),
(25,'members','0002_mandate_guard','2026-11-20 07:00:00'),
(26,'members','0003_keep_parts','2026-11-20 07:00:00'),
(27,'members','0005_criteria','2026-11-20 07:00:00'),
(28,'members','0006_invitation','2026-11-20 07:00:00'),
(29,'members','0007_kinds_of_registration','2026-11-20 07:00:00'),
(30,'members','0008_plain_english','2026-11-20 07:00:00'),
(31,'members','0009_flat_growth','2026-11-20 07:00:00'),
(32,'members','0010_flat_office','2026-11-20 07:00:00'),
(33,'grants','0001_initial','2026-11-20 07:00:00'),
(34,'grants','0002_file_index','2026-11-20 07:00:00'),
(35,'grants','0003_plain_english','2026-11-20 07:00:00'),
(36,'grants','0004_flat_growth','2026-11-20 07:00:00'),
(37,'grants','0005_flat_office','2026-11-20 07:00:00'),
(38,'awards','0001_initial','2026-11-20 07:00:00'),
(39,'awards','0002_keep_parts','2026-11-20 07:00:00'),
(40,'awards','0003_plain_english','2026-11-20 07:00:00'),
(41,'awards','0004_flat_office','2026-11-20 07:00:00'),
(42,'activities','0001_initial','2026-11-20 07:00:00'),
(43,'activities','0003_activity_outcome','2026-11-20 07:00:00'),
(44,'activities','0004_photo_renditions','2026-11-20 07:00:00'),
(45,'activities','0005_search_text_folded_anew','2026-11-20 07:00:00'),
(46,'activities','0006_plain_english','2026-11-20 07:00:00'),
(47,'activities','0007_flat_growth','2026-11-20 07:00:00'),
(48,'activities','0008_flat_office','2026-11-20 07:00:00'),
(49,'activities','0009_years_of_all','2026-11-20 07:00:00'),
(50,'admin','0001_initial','2026-11-20 07:00:00'),
(51,'admin','0002_logentry_remove_auto_add','2026-11-20 07:00:00'),
(52,'admin','0003_logentry_add_action_flag_choices','2026-11-20 07:00:00'),
(53,'common','0001_outgoing_mail','2026-11-20 07:00:00'),
(54,'common','0002_link_check','2026-11-20 07:00:00'),
(55,'outbox','0001_moved_from_common','2026-11-20 07:00:00'),
(56,'link_checks','0001_moved_from_common','2026-11-20 07:00:00'),
(57,'common','0003_mails_and_link_checks_move','2026-11-20 07:00:00'),
(58,'improvement_plan','0001_initial','2026-11-20 07:00:00'),
(59,'improvement_plan','0002_keep_parts','2026-11-20 07:00:00'),
(60,'reports','0001_initial','2026-11-20 07:00:00'),
(61,'reports','0002_evidence_link','2026-11-20 07:00:00'),
(62,'editing','0001_moved_from_reports','2026-11-20 07:00:00'),
(63,'editing','0002_plain_english','2026-11-20 07:00:00'),
(64,'evidence','0001_moved_from_reports','2026-11-20 07:00:00'),
(65,'evidence','0002_plain_english','2026-11-20 07:00:00'),
(66,'evidence','0003_flat_office','2026-11-20 07:00:00'),
(67,'improvement_plan','0003_plain_english','2026-11-20 07:00:00'),
(68,'improvement_plan','0004_flat_office','2026-11-20 07:00:00'),
(69,'link_checks','0002_plain_english','2026-11-20 07:00:00'),
(70,'link_checks','0003_flat_office','2026-11-20 07:00:00'),
(71,'mfa','0001_initial','2026-11-20 07:00:00'),
(72,'mfa','0002_authenticator_timestamps','2026-11-20 07:00:00'),
(73,'mfa','0003_authenticator_type_uniq','2026-11-20 07:00:00'),
(74,'task_queue','0001_initial','2026-11-20 07:00:00'),
(75,'task_queue','0002_plain_english','2026-11-20 07:00:00'),
(76,'outbox','0002_task_of_a_mail','2026-11-20 07:00:00'),
(77,'outbox','0003_waiting_mails_get_tasks','2026-11-20 07:00:00'),
(78,'outbox','0004_one_queue','2026-11-20 07:00:00'),
(79,'outbox','0005_former_queue_forgotten','2026-11-20 07:00:00'),
(80,'outbox','0006_plain_english','2026-11-20 07:00:00'),
(81,'outbox','0007_flat_office','2026-11-20 07:00:00'),
(82,'page_cache','0001_revision','2026-11-20 07:00:00'),
(83,'portal','0001_initial','2026-11-20 07:00:00'),
(84,'portal','0002_plain_english','2026-11-20 07:00:00'),
(85,'portal','0003_flat_office','2026-11-20 07:00:00'),
(86,'reports','0003_evidence_link_moves','2026-11-20 07:00:00'),
(87,'reports','0004_stash_moves','2026-11-20 07:00:00'),
(88,'reports','0005_plain_english','2026-11-20 07:00:00'),
(89,'reports','0006_flat_office','2026-11-20 07:00:00'),
(90,'sessions','0001_initial','2026-11-20 07:00:00');
INSERT INTO grants_allocationraise ("id","order","amount","reason","decided_on","resolution_number","call_id") VALUES
(1,1,2338,'z úspor',NULL,'',5);
INSERT INTO grants_application ("id","number","applicant_municipality","title","purpose","requested","recommended","awarded","points","decision","decision_reason","applicant_id","call_id") VALUES
(1,'','','','',NULL,NULL,NULL,NULL,'supported','',4,5),
(2,'','','','',NULL,NULL,NULL,NULL,'supported','',5,5),
(3,'','','','',NULL,NULL,NULL,NULL,'supported','',15,5),
(4,'','','','',NULL,NULL,NULL,NULL,'supported','',14,5);
INSERT INTO grants_call ("id","publication","published_at","year","allocation","max_per_project","opens_on","opens_time","closes_on","closes_time","activities_from","activities_until","board_from","board_until","decision_by","resolution_number","resolution_date","purpose","reasons","conditions","application_form_url","note","declared_applications","declared_requested","declared_funded_full","declared_awarded_full","declared_funded_part","declared_awarded_part","declared_requested_part","declared_funded","declared_awarded","declared_refused","programme_id") VALUES
(1,'published','2026-11-20 07:00:00',2014,400000,NULL,NULL,NULL,'2014-04-30','14:00:00','2014-04-01','2015-03-31',NULL,NULL,NULL,'',NULL,'','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1),
(2,'published','2026-11-20 07:00:00',2017,1000000,100000,'2017-05-02',NULL,'2017-05-19',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1),
(3,'published','2026-11-20 07:00:00',2020,NULL,NULL,NULL,NULL,'2020-04-24',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1),
(4,'published','2026-11-20 07:00:00',2022,690230,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','<p>Podpořeno bylo všech 13 projektů v celkové výši 690 230 Kč, ani jeden projekt nebyl vyřazen. Seznam těchto projektů není znám.</p>',13,690230,NULL,NULL,NULL,NULL,NULL,13,690230,0,1),
(5,'published','2026-11-20 07:00:00',2023,600000,NULL,'2023-04-01',NULL,'2023-04-24',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','<p>Z podpořených žadatelů byli veřejně jmenováni čtyři, bez částek. Tisková zpráva uvádí 15 neúspěšných žádostí, což počtu 24 přijatých a 10 podpořených žádostí neodpovídá; ponechán je počet 24.</p>',24,1349370,9,534700,1,67638,68500,10,602338,NULL,1),
(6,'published','2026-11-20 07:00:00',2022,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','<p>Částky ani počty žádostí tohoto roku nejsou známy.</p>',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO grants_callattachment ("id","order","title","call_id","file") VALUES
(1,0,'Vzor žádosti',1,'dokumenty/k5Ol_JHXqMiU/podminky.pdf');
INSERT INTO grants_calllink ("id","order","title","url","description","call_id") VALUES
(1,0,'Podmínky výzvy','https://kraj.example/vyzva','',1);
INSERT INTO grants_contract ("id","number","concluded_on","published_on","url","application_id") VALUES
(1,'',NULL,NULL,'',1);
INSERT INTO grants_criterion ("id","order","title","max_points","call_id") VALUES
(1,0,'Přínos pro obyvatele',NULL,1);
INSERT INTO grants_historicalallocationraise ("id","order","amount","reason","decided_on","resolution_number","history_id","history_date","history_change_reason","history_type","call_id","history_user_id") VALUES
(1,1,2338,'z úspor',NULL,'',1,'2026-11-20 07:00:00','Načteno ze souboru calls.yaml','+',5,NULL);
INSERT INTO grants_historicalapplication ("id","number","applicant_municipality","title","purpose","requested","recommended","awarded","points","decision","decision_reason","history_id","history_date","history_change_reason","history_type","applicant_id","call_id","history_user_id") VALUES
(1,'','','','',NULL,NULL,NULL,NULL,'supported','',1,'2026-11-20 07:00:00','Načteno ze souboru applications.yaml','+',4,5,NULL),
(2,'','','','',NULL,NULL,NULL,NULL,'supported','',2,'2026-11-20 07:00:00','Načteno ze souboru applications.yaml','+',5,5,NULL),
(3,'','','','',NULL,NULL,NULL,NULL,'supported','',3,'2026-11-20 07:00:00','Načteno ze souboru applications.yaml','+',15,5,NULL),
(4,'','','','',NULL,NULL,NULL,NULL,'supported','',4,'2026-11-20 07:00:00','Načteno ze souboru applications.yaml','+',14,5,NULL);
INSERT INTO grants_historicalcall ("id","publication","published_at","year","allocation","max_per_project","opens_on","opens_time","closes_on","closes_time","activities_from","activities_until","board_from","board_until","decision_by","resolution_number","resolution_date","purpose","reasons","conditions","application_form_url","note","declared_applications","declared_requested","declared_funded_full","declared_awarded_full","declared_funded_part","declared_awarded_part","declared_requested_part","declared_funded","declared_awarded","declared_refused","history_id","history_date","history_change_reason","history_type","history_user_id","programme_id") VALUES
(1,'published','2026-11-20 07:00:00',2014,400000,NULL,NULL,NULL,'2014-04-30','14:00:00','2014-04-01','2015-03-31',NULL,NULL,NULL,'',NULL,'','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-11-20 07:00:00','Načteno ze souboru calls.yaml','+',NULL,1),
(2,'published','2026-11-20 07:00:00',2017,1000000,100000,'2017-05-02',NULL,'2017-05-19',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,'2026-11-20 07:00:00','Načteno ze souboru calls.yaml','+',NULL,1),
(3,'published','2026-11-20 07:00:00',2020,NULL,NULL,NULL,NULL,'2020-04-24',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,'2026-11-20 07:00:00','Načteno ze souboru calls.yaml','+',NULL,1),
(4,'published','2026-11-20 07:00:00',2022,690230,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','<p>Podpořeno bylo všech 13 projektů v celkové výši 690 230 Kč, ani jeden projekt nebyl vyřazen. Seznam těchto projektů není znám.</p>',13,690230,NULL,NULL,NULL,NULL,NULL,13,690230,0,4,'2026-11-20 07:00:00','Načteno ze souboru calls.yaml','+',NULL,1),
(5,'published','2026-11-20 07:00:00',2023,600000,NULL,'2023-04-01',NULL,'2023-04-24',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','<p>Z podpořených žadatelů byli veřejně jmenováni čtyři, bez částek. Tisková zpráva uvádí 15 neúspěšných žádostí, což počtu 24 přijatých a 10 podpořených žádostí neodpovídá; ponechán je počet 24.</p>',24,1349370,9,534700,1,67638,68500,10,602338,NULL,5,'2026-11-20 07:00:00','Načteno ze souboru calls.yaml','+',NULL,1),
(6,'published','2026-11-20 07:00:00',2022,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,'','','','','<p>Částky ani počty žádostí tohoto roku nejsou známy.</p>',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,'2026-11-20 07:00:00','Načteno ze souboru calls.yaml','+',NULL,2);
INSERT INTO grants_historicalcallattachment ("id","order","title","history_id","history_date","history_change_reason","history_type","call_id","history_user_id","file") VALUES
(1,0,'Vzor žádosti',1,'2026-11-20 07:00:00',NULL,'+',1,1,'dokumenty/k5Ol_JHXqMiU/podminky.pdf');
INSERT INTO grants_historicalcalllink ("id","order","title","url","description","history_id","history_date","history_change_reason","history_type","call_id","history_user_id") VALUES
(1,0,'Podmínky výzvy','https://kraj.example/vyzva','',1,'2026-11-20 07:00:00',NULL,'+',1,1);
INSERT INTO grants_historicalcontract ("id","number","concluded_on","published_on","url","history_id","history_date","history_change_reason","history_type","application_id","history_user_id") VALUES
(1,'',NULL,NULL,'',1,'2026-11-20 07:00:00',NULL,'+',1,1);
INSERT INTO grants_historicalcriterion ("id","order","title","max_points","history_id","history_date","history_change_reason","history_type","call_id","history_user_id") VALUES
(1,0,'Přínos pro obyvatele',NULL,1,'2026-11-20 07:00:00',NULL,'+',1,1);
INSERT INTO grants_historicalprogramme ("id","publication","published_at","slug","code","name","fund","support_area","since_year","summary","eligible","supported","procedure","history_id","history_date","history_change_reason","history_type","department_id","history_user_id") VALUES
(1,'published','2026-11-20 07:00:00','2-6','2.6','Podpora MA21','Dotační fond Libereckého kraje','',NULL,'Program podporuje projekty místní Agendy 21 v obcích, školách, spolcích a dalších organizacích.','<ul><li><p>obce v LK</p></li><li><p>dobrovolné svazky obcí</p></li><li><p>školy</p></li><li><p>spolky</p></li><li><p>ústavy</p></li><li><p>nadace</p></li><li><p>o.p.s.</p></li><li><p>podnikatelé</p></li></ul>','<ul><li><p>A – výchova a osvěta (kampaně Den Země, Evropský týden mobility, Dny zdraví…)</p></li><li><p>B – zapojování veřejnosti, transparentnost a kvalita veřejné správy</p></li><li><p>C – strategické plánování s veřejností</p></li></ul>','<p>Žádosti nejprve hodnotí odbor, poté je doporučuje výbor a nakonec schvaluje zastupitelstvo kraje.</p><p>U každé žádosti se uvádějí tři částky: požadovaná, doporučená a přidělená.</p>',1,'2026-11-20 07:00:00','Načteno ze souboru programmes.yaml','+',NULL,NULL),
(2,'published','2026-11-20 07:00:00','2-8','2.8','Podpora dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva','Dotační fond Libereckého kraje','regionální rozvoj',2022,'Nový program roku 2022, který pomáhá domácnostem topit úsporněji a s menším znečištěním ovzduší.','','','',2,'2026-11-20 07:00:00','Načteno ze souboru programmes.yaml','+',NULL,NULL);
INSERT INTO grants_programme ("id","publication","published_at","slug","code","name","fund","support_area","since_year","summary","eligible","supported","procedure","department_id") VALUES
(1,'published','2026-11-20 07:00:00','2-6','2.6','Podpora MA21','Dotační fond Libereckého kraje','',NULL,'Program podporuje projekty místní Agendy 21 v obcích, školách, spolcích a dalších organizacích.','<ul><li><p>obce v LK</p></li><li><p>dobrovolné svazky obcí</p></li><li><p>školy</p></li><li><p>spolky</p></li><li><p>ústavy</p></li><li><p>nadace</p></li><li><p>o.p.s.</p></li><li><p>podnikatelé</p></li></ul>','<ul><li><p>A – výchova a osvěta (kampaně Den Země, Evropský týden mobility, Dny zdraví…)</p></li><li><p>B – zapojování veřejnosti, transparentnost a kvalita veřejné správy</p></li><li><p>C – strategické plánování s veřejností</p></li></ul>','<p>Žádosti nejprve hodnotí odbor, poté je doporučuje výbor a nakonec schvaluje zastupitelstvo kraje.</p><p>U každé žádosti se uvádějí tři částky: požadovaná, doporučená a přidělená.</p>',NULL),
(2,'published','2026-11-20 07:00:00','2-8','2.8','Podpora dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva','Dotační fond Libereckého kraje','regionální rozvoj',2022,'Nový program roku 2022, který pomáhá domácnostem topit úsporněji a s menším znečištěním ovzduší.','','','',NULL);
INSERT INTO improvement_plan_area ("id","order","name") VALUES
(1,1,'Využívání chytrých technologií'),
(2,2,'Životní prostředí');
INSERT INTO improvement_plan_historicalarea ("id","order","name","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,1,'Využívání chytrých technologií',1,'2026-11-20 07:00:00','Načteno ze souboru areas.yaml','+',NULL),
(2,2,'Životní prostředí',2,'2026-11-20 07:00:00','Načteno ze souboru areas.yaml','+',NULL);
INSERT INTO improvement_plan_historicalindicator ("id","order","title","kind","unit","baseline","target","limit","less_is_better","history_id","history_date","history_change_reason","history_type","history_user_id","item_id") VALUES
(1,1,'dotační program č. 2.8 Dotačního fondu Libereckého kraje, oblast podpory regionální rozvoj – Podpora dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva','text','',NULL,NULL,NULL,FALSE,1,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,1),
(2,1,'akce pro veřejnost, tisk osvětových letáků, naučné video, www Jak správně topit, projekt 2022 s podporou z Norských fondů','text','',NULL,NULL,NULL,FALSE,2,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,2),
(3,1,'vznik informačního a datového portálu Libereckého kraje s využitím otevřených dat, katalog dílčích datových sad','text','',NULL,NULL,NULL,FALSE,3,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,4),
(4,1,'konkrétní pilotní projekty fotovoltaiky a podané žádosti o dotaci','text','',NULL,NULL,NULL,FALSE,4,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,5),
(5,2,'přípravné práce pro instalaci „chytrých čidel“ pro dálkové odečty energií v objektech LK','text','',NULL,NULL,NULL,FALSE,5,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,5),
(6,3,'projekty komplexního řešení energeticky úsporných opatření v objektech LK','text','',NULL,NULL,NULL,FALSE,6,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,5),
(7,1,'realizace systematického řešení hospodaření s vodou (využívání srážkové vody, šedé vody, dálkové odečty a kontrola) v objektech LK','text','',NULL,NULL,NULL,FALSE,7,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,6);
INSERT INTO improvement_plan_historicalitem ("id","period_start","period_end","period_start_precision","period_end_precision","period_text","number","title","goal","responsible","state","fulfilment","history_id","history_date","history_change_reason","history_type","area_id","department_id","grant_programme_id","history_user_id","carried_over_from_id","parent_id","plan_id") VALUES
(1,NULL,NULL,'','','',1,'Nový dotační program','','','','',1,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,NULL,2,NULL,NULL,NULL,1),
(2,NULL,NULL,'','','',2,'Osvětová kampaň Jak správně topit, 2. část','','','','',2,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,NULL,NULL,NULL,NULL,NULL,1),
(3,NULL,NULL,'','','',3,'Naplňování Akčního plánu Koncepce „CHYTŘEJŠÍ KRAJ“ pro Liberecký kraj','','','','',3,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,NULL,NULL,NULL,NULL,NULL,1),
(4,NULL,NULL,'','','',1,'Informační a datový portál','','','','',4,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',1,NULL,NULL,NULL,NULL,3,1),
(5,NULL,NULL,'','','',2,'Energetický management','','','','',5,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',2,NULL,NULL,NULL,NULL,3,1),
(6,NULL,NULL,'','','',3,'Hospodaření s vodou','','','','',6,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',2,NULL,NULL,NULL,NULL,3,1),
(1,NULL,NULL,'','','',1,'Nový dotační program','','','','',7,'2026-11-20 07:00:00',NULL,'~',NULL,NULL,2,1,NULL,NULL,1);
INSERT INTO improvement_plan_historicalitem_implementers ("id","m2m_history_id","history_id","organisation_id","item_id") VALUES
(1,1,7,5,1);
INSERT INTO improvement_plan_historicalitemlink ("id","order","title","url","description","history_id","history_date","history_change_reason","history_type","history_user_id","item_id") VALUES
(1,0,'Usnesení k položce','https://kraj.example/usneseni','',1,'2026-11-20 07:00:00',NULL,'+',1,1);
INSERT INTO improvement_plan_historicalmeasurement ("id","measured_on","month_only","value","answer","text","evidence_url","history_id","history_date","history_change_reason","history_type","history_user_id","indicator_id") VALUES
(1,'2023-06-01',TRUE,NULL,NULL,'Datový portál kraje datalk.cz zahájil pilotní provoz.','',1,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,3);
INSERT INTO improvement_plan_historicalplan ("id","publication","published_at","year","introduction","discussed_on","council_material","resolution_number","resolution_date","verdict","history_id","history_date","history_change_reason","history_type","history_user_id","meeting_id") VALUES
(1,'published','2026-11-20 07:00:00',2022,'<p>Plán zlepšování vybírá to nejdůležitější, co chce kraj v roce 2022 nově zavést nebo rozvinout, a říká, podle čeho se pozná, že se to podařilo.</p>',NULL,'','',NULL,'',1,'2026-11-20 07:00:00','Načteno ze souboru plans.yaml','+',NULL,NULL);
INSERT INTO improvement_plan_indicator ("id","order","title","kind","unit","baseline","target","limit","less_is_better","item_id") VALUES
(1,1,'dotační program č. 2.8 Dotačního fondu Libereckého kraje, oblast podpory regionální rozvoj – Podpora dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva','text','',NULL,NULL,NULL,FALSE,1),
(2,1,'akce pro veřejnost, tisk osvětových letáků, naučné video, www Jak správně topit, projekt 2022 s podporou z Norských fondů','text','',NULL,NULL,NULL,FALSE,2),
(3,1,'vznik informačního a datového portálu Libereckého kraje s využitím otevřených dat, katalog dílčích datových sad','text','',NULL,NULL,NULL,FALSE,4),
(4,1,'konkrétní pilotní projekty fotovoltaiky a podané žádosti o dotaci','text','',NULL,NULL,NULL,FALSE,5),
(5,2,'přípravné práce pro instalaci „chytrých čidel“ pro dálkové odečty energií v objektech LK','text','',NULL,NULL,NULL,FALSE,5),
(6,3,'projekty komplexního řešení energeticky úsporných opatření v objektech LK','text','',NULL,NULL,NULL,FALSE,5),
(7,1,'realizace systematického řešení hospodaření s vodou (využívání srážkové vody, šedé vody, dálkové odečty a kontrola) v objektech LK','text','',NULL,NULL,NULL,FALSE,6);
INSERT INTO improvement_plan_item ("id","period_start","period_end","period_start_precision","period_end_precision","period_text","number","title","goal","responsible","state","fulfilment","area_id","department_id","grant_programme_id","plan_id","carried_over_from_id","parent_id") VALUES
(1,NULL,NULL,'','','',1,'Nový dotační program','','','','',NULL,NULL,2,1,NULL,NULL),
(2,NULL,NULL,'','','',2,'Osvětová kampaň Jak správně topit, 2. část','','','','',NULL,NULL,NULL,1,NULL,NULL),
(3,NULL,NULL,'','','',3,'Naplňování Akčního plánu Koncepce „CHYTŘEJŠÍ KRAJ“ pro Liberecký kraj','','','','',NULL,NULL,NULL,1,NULL,NULL),
(4,NULL,NULL,'','','',1,'Informační a datový portál','','','','',1,NULL,NULL,1,NULL,3),
(5,NULL,NULL,'','','',2,'Energetický management','','','','',2,NULL,NULL,1,NULL,3),
(6,NULL,NULL,'','','',3,'Hospodaření s vodou','','','','',2,NULL,NULL,1,NULL,3);
INSERT INTO improvement_plan_item_implementers ("id","item_id","organisation_id") VALUES
(1,1,5);
INSERT INTO improvement_plan_itemlink ("id","order","title","url","description","item_id") VALUES
(1,0,'Usnesení k položce','https://kraj.example/usneseni','',1);
INSERT INTO improvement_plan_measurement ("id","measured_on","month_only","value","answer","text","evidence_url","indicator_id") VALUES
(1,'2023-06-01',TRUE,NULL,NULL,'Datový portál kraje datalk.cz zahájil pilotní provoz.','',3);
INSERT INTO improvement_plan_plan ("id","publication","published_at","year","introduction","discussed_on","council_material","resolution_number","resolution_date","verdict","meeting_id") VALUES
(1,'published','2026-11-20 07:00:00',2022,'<p>Plán zlepšování vybírá to nejdůležitější, co chce kraj v roce 2022 nově zavést nebo rozvinout, a říká, podle čeho se pozná, že se to podařilo.</p>',NULL,'','',NULL,'',NULL);
INSERT INTO members_categorystatus ("id","year","category","approved_on","valid_until","organisation_id") VALUES
(1,2026,'D',NULL,NULL,2),
(2,2026,'C',NULL,NULL,3),
(3,2026,'B',NULL,NULL,4),
(4,2026,'applicant',NULL,NULL,5);
INSERT INTO members_criteriaset ("id","year","kind","title","note","is_example","source_url") VALUES
(1,2022,'region','Kritéria MA21 pro kraje','Ukázková sada. Ukazatele 1.1 až 1.3, 2 a 6.1 mají čísla národního systému, kapitoly výroční zprávy označené K.1, K.2 a dále jsou pomocné. Před použitím je porovnejte s pravidly, která pro daný rok platí.',TRUE,''),
(2,2022,'town','Kritéria MA21 pro města','Ukázková sada. Ukazatele 1.1 až 1.3, 2 a 6.1 mají čísla národního systému, kapitoly výroční zprávy označené K.1, K.2 a dále jsou pomocné. Před použitím je porovnejte s pravidly, která pro daný rok platí.',TRUE,''),
(3,2022,'municipality','Kritéria MA21 pro obce','Ukázková sada. Ukazatele 1.1 až 1.3, 2 a 6.1 mají čísla národního systému, kapitoly výroční zprávy označené K.1, K.2 a dále jsou pomocné. Před použitím je porovnejte s pravidly, která pro daný rok platí.',TRUE,'');
INSERT INTO members_criterion ("id","order","number","title","category","criteria_set_id") VALUES
(1,1,'1','Kdo za MA21 odpovídá a kdo ji vede','D',1),
(2,2,'2','Zapojení veřejnosti do plánování','D',1),
(3,3,'6','Oficiální orgán pro MA21','C',1),
(4,4,'K','Témata kategorie C – kapitoly výroční zprávy','C',1),
(5,1,'1','Kdo za MA21 odpovídá a kdo ji vede','D',2),
(6,2,'2','Zapojení veřejnosti do plánování','D',2),
(7,3,'6','Oficiální orgán pro MA21','C',2),
(8,4,'K','Témata kategorie C – kapitoly výroční zprávy','C',2),
(9,1,'1','Kdo za MA21 odpovídá a kdo ji vede','D',3),
(10,2,'2','Zapojení veřejnosti do plánování','D',3),
(11,3,'6','Oficiální orgán pro MA21','C',3),
(12,4,'K','Témata kategorie C – kapitoly výroční zprávy','C',3);
INSERT INTO members_department ("id","order","name","organisation_id") VALUES
(1,1,'Odbor regionálního rozvoje a evropských projektů',1),
(2,2,'Životní prostředí',1),
(3,3,'Sociální věci',1),
(4,4,'Zdravotnictví',1);
INSERT INTO members_evidencedeadline ("id","year","category","date") VALUES
(1,2022,'A','2022-09-30'),
(2,2022,'B','2022-09-30'),
(3,2022,'C','2022-10-31'),
(4,2022,'D','2022-11-30'),
(5,2026,'A','2026-09-30'),
(6,2026,'B','2026-09-30'),
(7,2026,'C','2026-10-31'),
(8,2026,'D','2026-11-30');
INSERT INTO members_historicalcategorystatus ("id","year","category","approved_on","valid_until","history_id","history_date","history_change_reason","history_type","history_user_id","organisation_id") VALUES
(1,2026,'D',NULL,NULL,1,'2026-11-20 07:10:00',NULL,'+',1,2),
(2,2026,'C',NULL,NULL,2,'2026-11-20 07:10:00',NULL,'+',1,3),
(3,2026,'B',NULL,NULL,3,'2026-11-20 07:10:00',NULL,'+',1,4),
(4,2026,'applicant',NULL,NULL,4,'2026-11-20 07:10:00',NULL,'+',1,5);
INSERT INTO members_historicalcriteriaset ("id","year","kind","title","note","is_example","source_url","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,2022,'region','Kritéria MA21 pro kraje','Ukázková sada. Ukazatele 1.1 až 1.3, 2 a 6.1 mají čísla národního systému, kapitoly výroční zprávy označené K.1, K.2 a dále jsou pomocné. Před použitím je porovnejte s pravidly, která pro daný rok platí.',TRUE,'',1,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',NULL),
(2,2022,'town','Kritéria MA21 pro města','Ukázková sada. Ukazatele 1.1 až 1.3, 2 a 6.1 mají čísla národního systému, kapitoly výroční zprávy označené K.1, K.2 a dále jsou pomocné. Před použitím je porovnejte s pravidly, která pro daný rok platí.',TRUE,'',2,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',NULL),
(3,2022,'municipality','Kritéria MA21 pro obce','Ukázková sada. Ukazatele 1.1 až 1.3, 2 a 6.1 mají čísla národního systému, kapitoly výroční zprávy označené K.1, K.2 a dále jsou pomocné. Před použitím je porovnejte s pravidly, která pro daný rok platí.',TRUE,'',3,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',NULL);
INSERT INTO members_historicalcriterion ("id","order","number","title","category","history_id","history_date","history_change_reason","history_type","criteria_set_id","history_user_id") VALUES
(1,1,'1','Kdo za MA21 odpovídá a kdo ji vede','D',1,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',1,NULL),
(2,2,'2','Zapojení veřejnosti do plánování','D',2,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',1,NULL),
(3,3,'6','Oficiální orgán pro MA21','C',3,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',1,NULL),
(4,4,'K','Témata kategorie C – kapitoly výroční zprávy','C',4,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',1,NULL),
(5,1,'1','Kdo za MA21 odpovídá a kdo ji vede','D',5,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',2,NULL),
(6,2,'2','Zapojení veřejnosti do plánování','D',6,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',2,NULL),
(7,3,'6','Oficiální orgán pro MA21','C',7,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',2,NULL),
(8,4,'K','Témata kategorie C – kapitoly výroční zprávy','C',8,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',2,NULL),
(9,1,'1','Kdo za MA21 odpovídá a kdo ji vede','D',9,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',3,NULL),
(10,2,'2','Zapojení veřejnosti do plánování','D',10,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',3,NULL),
(11,3,'6','Oficiální orgán pro MA21','C',11,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',3,NULL),
(12,4,'K','Témata kategorie C – kapitoly výroční zprávy','C',12,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',3,NULL);
INSERT INTO members_historicaldepartment ("id","order","name","history_id","history_date","history_change_reason","history_type","history_user_id","organisation_id") VALUES
(1,1,'Odbor regionálního rozvoje a evropských projektů',1,'2026-11-20 07:00:00','Načteno ze souboru departments.yaml','+',NULL,1),
(2,2,'Životní prostředí',2,'2026-11-20 07:00:00','Načteno ze souboru departments.yaml','+',NULL,1),
(3,3,'Sociální věci',3,'2026-11-20 07:00:00','Načteno ze souboru departments.yaml','+',NULL,1),
(4,4,'Zdravotnictví',4,'2026-11-20 07:00:00','Načteno ze souboru departments.yaml','+',NULL,1);
INSERT INTO members_historicalevidencedeadline ("id","year","category","date","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,2022,'A','2022-09-30',1,'2026-11-20 07:00:00','Načteno ze souboru deadlines.yaml','+',NULL),
(2,2022,'B','2022-09-30',2,'2026-11-20 07:00:00','Načteno ze souboru deadlines.yaml','+',NULL),
(3,2022,'C','2022-10-31',3,'2026-11-20 07:00:00','Načteno ze souboru deadlines.yaml','+',NULL),
(4,2022,'D','2022-11-30',4,'2026-11-20 07:00:00','Načteno ze souboru deadlines.yaml','+',NULL),
(5,2026,'A','2026-09-30',5,'2026-11-20 07:00:00','Načteno ze souboru deadlines.yaml','+',NULL),
(6,2026,'B','2026-09-30',6,'2026-11-20 07:00:00','Načteno ze souboru deadlines.yaml','+',NULL),
(7,2026,'C','2026-10-31',7,'2026-11-20 07:00:00','Načteno ze souboru deadlines.yaml','+',NULL),
(8,2026,'D','2026-11-30',8,'2026-11-20 07:00:00','Načteno ze souboru deadlines.yaml','+',NULL);
INSERT INTO members_historicalindicator ("id","order","number","title","limit","evidence_wanted","conditions","not_accepted","advice","proof","required","history_id","history_date","history_change_reason","history_type","criterion_id","history_user_id") VALUES
(1,1,'1.1','Odpovědný politik','jeden volený člen zastupitelstva kraje','Jméno, funkce a pracovní kontakty. Sken usnesení rady nebo zastupitelstva a veřejný odkaz na ně.','Politik je voleným členem zastupitelstva. Pověření se dokládá znovu v každém volebním období.','Tatáž osoba nemůže být zároveň odpovědným politikem a koordinátorem.','Po volbách nechte schválit nové usnesení včas. Jeho číslo, datum a odkaz zapište k pověření, portál z nich doklad sestaví sám.','politician',TRUE,1,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',1,NULL),
(2,2,'1.2','Koordinátor','','Usnesení, nebo pracovní náplň, ve které je koordinace MA21 uvedena.','','Koordinátorem nemůže být zároveň odpovědný politik.','','coordinator',TRUE,2,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',1,NULL),
(3,3,'1.3','Neformální skupina','','Název skupiny, kdy byla ustavena a seznam členů s tím, koho zastupují.','','','Přehled členů a toho, koho zastupují, mějte aktuální v průběhu celého roku.','group',TRUE,3,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',1,NULL),
(4,1,'2','Zapojení veřejnosti do plánování','','Aktivity roku, kterými se veřejnost zapojila do plánování.','','','Hodí se setkání s veřejností (fórum, kulatý stůl, plánovací setkání) i ankety. U každé aktivity uveďte, kdy a kde byla, kolik lidí se zúčastnilo a co z ní vzešlo.','reports',TRUE,4,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',2,NULL),
(5,1,'6.1','Oficiální komise pro MA21','alespoň jeden člen za každý sektor – veřejný, neziskový a podnikatelský','Seznam členů komise a sektor, který každý z nich zastupuje.','Právnické osoby se uvádějí s IČO.','','Než seznam odešlete, spočítejte, zda v něm nechybí některý ze tří sektorů.','link',TRUE,5,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',3,NULL),
(6,1,'K.1','Plánování s veřejností','','Plánovací setkání a ankety v daném roce a co z nich vzešlo.','','','','reports',FALSE,6,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(7,2,'K.2','Fórum','','Veřejné fórum v daném roce, jeho výsledky a jak se s nimi pracovalo.','','','Osvědčuje se: na fóru vznikne deset hlavních problémů, anketa je ověří, každý dostane garanta a veřejnou odpověď, co se s ním stalo.','reports',FALSE,7,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(8,3,'K.3','MA21 v médiích','','Články, pořady a příspěvky o MA21 v daném roce, každý s odkazem.','','','','reports',FALSE,8,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(9,4,'K.4','Partnerství sektorů','','Společné projekty veřejného, neziskového a podnikatelského sektoru v daném roce.','','','U každého partnera uveďte, ze kterého sektoru je.','reports',FALSE,9,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(10,5,'K.5','Osvětové kampaně','','Osvětové kampaně v daném roce.','','','','reports',FALSE,10,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(11,6,'K.6','Vzdělávání veřejnosti a úředníků','','Vzdělávací akce pro veřejnost a pro úředníky v daném roce.','','','','reports',FALSE,11,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(12,7,'K.7','Schválená finanční podpora MA21','','Kolik peněz bylo na MA21 v daném roce schváleno, kým a na co.','','','','grants',FALSE,12,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(13,8,'K.8','Ocenění','','Ocenění, která kraj v daném roce získal nebo udělil.','','','','awards',FALSE,13,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(14,9,'K.9','Plán zlepšování a hodnotící zpráva','','Usnesení, kterým byly plán zlepšování a hodnotící zpráva vzaty na vědomí, a veřejný odkaz na ně.','Vzetí plánu zlepšování a hodnotící zprávy na vědomí je podmínkou kategorie C.','','','link',TRUE,14,'2026-11-20 07:00:00','Načteno ze souboru criteria-kraj.yaml','+',4,NULL),
(15,1,'1.1','Odpovědný politik','jeden volený člen zastupitelstva města','Jméno, funkce a pracovní kontakty. Sken usnesení rady nebo zastupitelstva a veřejný odkaz na ně.','Politik je voleným členem zastupitelstva. Pověření se dokládá znovu v každém volebním období.','Tatáž osoba nemůže být zároveň odpovědným politikem a koordinátorem.','Po volbách nechte schválit nové usnesení včas. Jeho číslo, datum a odkaz pošlete kraji, který je zapíše k pověření; portál z nich doklad sestaví sám.','politician',TRUE,15,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',5,NULL),
(16,2,'1.2','Koordinátor','','Usnesení, nebo pracovní náplň, ve které je koordinace MA21 uvedena.','','Koordinátorem nemůže být zároveň odpovědný politik.','','coordinator',TRUE,16,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',5,NULL),
(17,3,'1.3','Neformální skupina','','Název skupiny, kdy byla ustavena a seznam členů s tím, koho zastupují.','','','Přehled členů a toho, koho zastupují, mějte aktuální v průběhu celého roku.','group',TRUE,17,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',5,NULL),
(18,1,'2','Zapojení veřejnosti do plánování','','Aktivity roku, kterými se veřejnost zapojila do plánování.','','','Hodí se setkání s veřejností (fórum, kulatý stůl, plánovací setkání) i ankety. U každé aktivity uveďte, kdy a kde byla, kolik lidí se zúčastnilo a co z ní vzešlo.','reports',TRUE,18,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',6,NULL),
(19,1,'6.1','Oficiální komise pro MA21','alespoň jeden člen za každý sektor – veřejný, neziskový a podnikatelský','Seznam členů komise a sektor, který každý z nich zastupuje.','Právnické osoby se uvádějí s IČO.','','Než seznam odešlete, spočítejte, zda v něm nechybí některý ze tří sektorů.','link',TRUE,19,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',7,NULL),
(20,1,'K.1','Plánování s veřejností','','Plánovací setkání a ankety v daném roce a co z nich vzešlo.','','','','reports',FALSE,20,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',8,NULL),
(21,2,'K.2','Fórum','','Veřejné fórum v daném roce, jeho výsledky a jak se s nimi pracovalo.','','','Osvědčuje se: na fóru vznikne deset hlavních problémů, anketa je ověří, každý dostane garanta a veřejnou odpověď, co se s ním stalo.','reports',FALSE,21,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',8,NULL),
(22,3,'K.3','MA21 v médiích','','Články, pořady a příspěvky o MA21 v daném roce, každý s odkazem.','','','','reports',FALSE,22,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',8,NULL),
(23,4,'K.4','Partnerství sektorů','','Společné projekty veřejného, neziskového a podnikatelského sektoru v daném roce.','','','U každého partnera uveďte, ze kterého sektoru je.','reports',FALSE,23,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',8,NULL),
(24,5,'K.5','Osvětové kampaně','','Osvětové kampaně v daném roce.','','','','reports',FALSE,24,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',8,NULL),
(25,6,'K.6','Vzdělávání veřejnosti a úředníků','','Vzdělávací akce pro veřejnost a pro úředníky v daném roce.','','','','reports',FALSE,25,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',8,NULL),
(26,7,'K.7','Schválená finanční podpora MA21','','Kolik peněz bylo na MA21 v daném roce schváleno, kým a na co.','','','','grants',FALSE,26,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',8,NULL),
(27,8,'K.8','Ocenění','','Ocenění, která město v daném roce získalo nebo udělilo.','','','','awards',FALSE,27,'2026-11-20 07:00:00','Načteno ze souboru criteria-mesto.yaml','+',8,NULL),
(28,1,'1.1','Odpovědný politik','jeden volený člen zastupitelstva obce','Jméno, funkce a pracovní kontakty. Sken usnesení rady nebo zastupitelstva a veřejný odkaz na ně.','Politik je voleným členem zastupitelstva. Pověření se dokládá znovu v každém volebním období.','Tatáž osoba nemůže být zároveň odpovědným politikem a koordinátorem.','Po volbách nechte schválit nové usnesení včas. Jeho číslo, datum a odkaz pošlete kraji, který je zapíše k pověření; portál z nich doklad sestaví sám.','politician',TRUE,28,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',9,NULL),
(29,2,'1.2','Koordinátor','','Usnesení, nebo pracovní náplň, ve které je koordinace MA21 uvedena.','','Koordinátorem nemůže být zároveň odpovědný politik.','','coordinator',TRUE,29,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',9,NULL),
(30,3,'1.3','Neformální skupina','','Název skupiny, kdy byla ustavena a seznam členů s tím, koho zastupují.','','','Přehled členů a toho, koho zastupují, mějte aktuální v průběhu celého roku.','group',TRUE,30,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',9,NULL),
(31,1,'2','Zapojení veřejnosti do plánování','','Aktivity roku, kterými se veřejnost zapojila do plánování.','','','Hodí se setkání s veřejností (fórum, kulatý stůl, plánovací setkání) i ankety. U každé aktivity uveďte, kdy a kde byla, kolik lidí se zúčastnilo a co z ní vzešlo.','reports',TRUE,31,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',10,NULL),
(32,1,'6.1','Oficiální komise pro MA21','alespoň jeden člen za každý sektor – veřejný, neziskový a podnikatelský','Seznam členů komise a sektor, který každý z nich zastupuje.','Právnické osoby se uvádějí s IČO.','','Než seznam odešlete, spočítejte, zda v něm nechybí některý ze tří sektorů.','link',TRUE,32,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',11,NULL),
(33,1,'K.1','Plánování s veřejností','','Plánovací setkání a ankety v daném roce a co z nich vzešlo.','','','','reports',FALSE,33,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',12,NULL),
(34,2,'K.2','Fórum','','Veřejné fórum v daném roce, jeho výsledky a jak se s nimi pracovalo.','','','Osvědčuje se: na fóru vznikne deset hlavních problémů, anketa je ověří, každý dostane garanta a veřejnou odpověď, co se s ním stalo.','reports',FALSE,34,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',12,NULL),
(35,3,'K.3','MA21 v médiích','','Články, pořady a příspěvky o MA21 v daném roce, každý s odkazem.','','','','reports',FALSE,35,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',12,NULL),
(36,4,'K.4','Partnerství sektorů','','Společné projekty veřejného, neziskového a podnikatelského sektoru v daném roce.','','','U každého partnera uveďte, ze kterého sektoru je.','reports',FALSE,36,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',12,NULL),
(37,5,'K.5','Osvětové kampaně','','Osvětové kampaně v daném roce.','','','','reports',FALSE,37,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',12,NULL),
(38,6,'K.6','Vzdělávání veřejnosti a úředníků','','Vzdělávací akce pro veřejnost a pro úředníky v daném roce.','','','','reports',FALSE,38,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',12,NULL),
(39,7,'K.7','Schválená finanční podpora MA21','','Kolik peněz bylo na MA21 v daném roce schváleno, kým a na co.','','','','grants',FALSE,39,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',12,NULL),
(40,8,'K.8','Ocenění','','Ocenění, která obec v daném roce získala nebo udělila.','','','','awards',FALSE,40,'2026-11-20 07:00:00','Načteno ze souboru criteria-obec.yaml','+',12,NULL);
INSERT INTO members_historicalinvitation ("id","email","created_at","expires_at","sent_count","last_sent_at","accepted_at","withdrawn_at","history_id","history_date","history_change_reason","history_type","accepted_by_id","history_user_id","invited_by_id","organisation_id") VALUES
(1,'pozde@mesto.example','2026-11-20 13:20:00','2026-12-04 13:20:00',1,'2026-11-20 13:20:00',NULL,NULL,1,'2026-11-20 13:20:00',NULL,'+',NULL,1,1,4),
(2,'nova@mesto.example','2026-11-20 13:20:00','2026-12-04 13:20:00',1,'2026-11-20 13:20:00',NULL,NULL,2,'2026-11-20 13:20:00',NULL,'+',NULL,1,1,4),
(3,'omyl@mesto.example','2026-11-20 13:20:00','2026-12-04 13:20:00',1,'2026-11-20 13:20:00',NULL,NULL,3,'2026-11-20 13:20:00',NULL,'+',NULL,1,1,4),
(4,'ceka@mesto.example','2026-11-20 13:20:00','2026-12-04 13:20:00',1,'2026-11-20 13:20:00',NULL,NULL,4,'2026-11-20 13:20:00',NULL,'+',NULL,1,1,4),
(2,'nova@mesto.example','2026-11-20 13:20:00','2026-12-04 13:20:00',1,'2026-11-20 13:20:00','2026-11-20 13:50:00',NULL,5,'2026-11-20 13:50:00',NULL,'~',8,1,1,4),
(3,'omyl@mesto.example','2026-11-20 13:20:00','2026-12-04 13:20:00',1,'2026-11-20 13:20:00',NULL,'2026-11-20 13:50:00',6,'2026-11-20 13:50:00',NULL,'~',NULL,1,1,4),
(4,'ceka@mesto.example','2026-11-20 13:20:00','2026-12-04 13:50:00',2,'2026-11-20 13:50:00',NULL,NULL,7,'2026-11-20 13:50:00',NULL,'~',NULL,1,1,4);
INSERT INTO members_historicalmandate ("id","role","function","valid_from","valid_until","resolution_number","resolution_date","url","is_public","history_id","history_date","history_change_reason","history_type","history_user_id","organisation_id","person_id") VALUES
(1,'politician','člen rady kraje, odpovědný politik pro místní Agendu 21 a program Zdravý Liberecký kraj',NULL,NULL,'',NULL,'',TRUE,1,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL,1,1),
(2,'coordinator','koordinátorka neziskového sektoru a místní Agendy 21',NULL,NULL,'',NULL,'',TRUE,2,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL,1,2),
(3,'official','vedoucí odboru regionálního rozvoje a evropských projektů',NULL,NULL,'',NULL,'',TRUE,3,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL,1,3),
(4,'official','vedoucí oddělení rozvojových koncepcí',NULL,NULL,'',NULL,'',TRUE,4,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL,1,4),
(5,'official','vedoucí odboru zdravotnictví',NULL,NULL,'',NULL,'',TRUE,5,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL,1,5),
(6,'politician','','2026-01-01',NULL,'',NULL,'',TRUE,6,'2026-11-20 07:10:00',NULL,'+',1,2,7),
(7,'politician','','2026-01-01',NULL,'',NULL,'',TRUE,7,'2026-11-20 07:10:00',NULL,'+',1,3,8),
(8,'politician','','2026-01-01',NULL,'',NULL,'',TRUE,8,'2026-11-20 07:10:00',NULL,'+',1,4,9),
(9,'politician','','2026-01-01',NULL,'',NULL,'',TRUE,9,'2026-11-20 07:10:00',NULL,'+',1,5,10),
(10,'official','',NULL,'2025-12-31','',NULL,'',FALSE,10,'2026-11-20 07:10:00',NULL,'+',1,3,1);
INSERT INTO members_historicalorganisation ("id","slug","name","short_name","kind","membership","member_note","ico","ruian_code","latitude","longitude","web","data_box","logo","description","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,'liberecky-kraj','Liberecký kraj','','region','region','','70891508',78,NULL,NULL,'https://www.kraj-lbc.cz','','','<p>Kraj vede program Zdravý Liberecký kraj a místní Agendu 21, svolává pracovní skupinu měst a partnerů a z Dotačního fondu podporuje projekty v obcích.</p>',1,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(2,'jilemnice','Jilemnice','','town','member','','00275808',NULL,50.609,15.507,'','','','',2,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(3,'liberec','Liberec','','town','member','','00262978',NULL,50.77,15.058,'','','','',3,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(4,'rokytnice-nad-jizerou','Rokytnice nad Jizerou','','town','member','','00276073',NULL,50.729,15.45,'','','','',4,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(5,'turnov','Turnov','','town','member','','00276227',NULL,50.587,15.157,'','','','',5,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(6,'mas-frydlantsko','MAS Frýdlantsko','','mas','partner','',NULL,NULL,50.921,15.08,'','','','<p>Místní akční skupina, která spojuje obce, spolky a podnikatele na Frýdlantsku.</p>',6,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(7,'nszm','Národní síť Zdravých měst','NSZM','association','partner','',NULL,NULL,NULL,NULL,'','','','<p>Sdružení měst, obcí a krajů, které pro své členy pořádá školy, setkání a webináře o místní Agendě 21.</p>',7,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(8,'annolk','ANNOLK','','association','partner','',NULL,NULL,NULL,NULL,'','','','<p>Asociace nestátních neziskových organizací Libereckého kraje.</p>',8,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(9,'dobrovolnicke-centrum-lk','Dobrovolnické centrum LK','','association','partner','',NULL,NULL,NULL,NULL,'','','','<p>Partner kraje v oblasti dobrovolnictví.</p>',9,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(10,'agentura-regionalniho-rozvoje','Agentura regionálního rozvoje','ARR','agency','partner','',NULL,NULL,NULL,NULL,'','','','<p>Poskytuje kraji a obcím odbornou podporu při jejich rozvoji.</p>',10,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(11,'ceska-lipa','Česká Lípa','','town','former','Realizátor místní Agendy 21 v roce 2014','00260428',NULL,50.686,14.538,'','','','',11,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(12,'lomnice-nad-popelkou','Lomnice nad Popelkou','','town','former','Realizátor místní Agendy 21 v roce 2014',NULL,NULL,50.531,15.373,'','','','',12,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(13,'jindrichovice-pod-smrkem','Jindřichovice pod Smrkem','','municipality','former','Realizátor místní Agendy 21 v roce 2014',NULL,NULL,50.953,15.25,'','','','',13,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(14,'hejnice','Hejnice','','town','none','',NULL,NULL,NULL,NULL,'','','','',14,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(15,'zs-osecna','ZŠ Osečná','','school','none','',NULL,NULL,NULL,NULL,'','','','',15,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(16,'dobroty-z-raje','DobroTY z Ráje','','company','none','',NULL,NULL,NULL,NULL,'','','','',16,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(17,'mostovna-lazany','MOŠTOVNA LAŽANY','','company','none','',NULL,NULL,NULL,NULL,'','','','',17,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(18,'nordbeans','Nordbeans s.r.o.','','company','none','',NULL,NULL,NULL,NULL,'','','','',18,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(19,'mleko-jermanice','Mléko Jeřmanice, s.r.o.','','company','none','',NULL,NULL,NULL,NULL,'','','','',19,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(20,'kitl','Kitl','','company','none','',NULL,NULL,NULL,NULL,'','','','',20,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(21,'vasa','Váša','','company','none','',NULL,NULL,NULL,NULL,'','','','',21,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(22,'emba','E M B A, spol. s r. o.','','company','none','',NULL,NULL,NULL,NULL,'','','','',22,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL),
(23,'severochema','Severochema, družstvo','','company','none','',NULL,NULL,NULL,NULL,'','','','',23,'2026-11-20 07:00:00','Načteno ze souboru organisations.yaml','+',NULL);
INSERT INTO members_historicalorganisationuser ("id","history_id","history_date","history_change_reason","history_type","history_user_id","user_id","organisation_id") VALUES
(1,1,'2026-11-20 07:00:00',NULL,'+',1,2,2),
(2,2,'2026-11-20 07:00:00',NULL,'+',1,3,3),
(3,3,'2026-11-20 07:00:00',NULL,'+',1,4,4),
(4,4,'2026-11-20 07:00:00',NULL,'+',1,5,5),
(5,5,'2026-11-20 07:00:00',NULL,'+',1,6,2),
(6,6,'2026-11-20 07:00:00',NULL,'+',1,6,3),
(7,7,'2026-11-20 13:50:00',NULL,'+',1,8,4);
INSERT INTO members_historicalperson ("id","first_name","last_name","title_before","title_after","work_email","work_phone","show_contacts","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,'Jiří','Ulvr','','','','',FALSE,1,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL),
(2,'Ivana','Hujerová','','','','',FALSE,2,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL),
(3,'Michael','Otta','','','','',FALSE,3,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL),
(4,'Zuzana','Šiftová','','','','',FALSE,4,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL),
(5,'Alena','Riegerová','','','','',FALSE,5,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL),
(6,'Petra','Handlířová','','','','',FALSE,6,'2026-11-20 07:00:00','Načteno ze souboru people.yaml','+',NULL),
(7,'Alena','Radní jilemnice','','','','',FALSE,7,'2026-11-20 07:10:00',NULL,'+',1),
(8,'Alena','Radní liberec','','','','',FALSE,8,'2026-11-20 07:10:00',NULL,'+',1),
(9,'Alena','Radní rokytnice-nad-jizerou','','','','',FALSE,9,'2026-11-20 07:10:00',NULL,'+',1),
(10,'Alena','Radní turnov','','','','',FALSE,10,'2026-11-20 07:10:00',NULL,'+',1);
INSERT INTO members_historicaluser ("id","is_superuser","first_name","last_name","is_staff","is_active","date_joined","email","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,FALSE,'Karla','Krajská',TRUE,TRUE,'2026-11-20 07:00:00','koordinatorka@mesto.example',1,'2026-11-20 07:00:00',NULL,'+',NULL),
(2,FALSE,'Jana','Jilemnice',FALSE,TRUE,'2026-11-20 07:00:00','jilemnice@mesto.example',2,'2026-11-20 07:00:00',NULL,'+',1),
(3,FALSE,'Jana','Liberec',FALSE,TRUE,'2026-11-20 07:00:00','liberec@mesto.example',3,'2026-11-20 07:00:00',NULL,'+',1),
(4,FALSE,'Jana','Rokytnice nad Jizerou',FALSE,TRUE,'2026-11-20 07:00:00','rokytnice-nad-jizerou@mesto.example',4,'2026-11-20 07:00:00',NULL,'+',1),
(5,FALSE,'Jana','Turnov',FALSE,TRUE,'2026-11-20 07:00:00','turnov@mesto.example',5,'2026-11-20 07:00:00',NULL,'+',1),
(6,FALSE,'Petr','Dvouměstský',FALSE,TRUE,'2026-11-20 07:00:00','dve-mesta@mesto.example',6,'2026-11-20 07:00:00',NULL,'+',1),
(7,FALSE,'Bývalá','Úřednice',FALSE,TRUE,'2026-11-20 07:00:00','byvala@mesto.example',7,'2026-11-20 07:00:00',NULL,'+',1),
(7,FALSE,'Bývalá','Úřednice',FALSE,FALSE,'2026-11-20 07:00:00','byvala@mesto.example',8,'2026-11-20 07:00:00',NULL,'~',1),
(8,FALSE,'Nová','Kolegyně',FALSE,TRUE,'2026-11-20 13:50:00','nova@mesto.example',9,'2026-11-20 13:50:00',NULL,'+',1);
INSERT INTO members_indicator ("id","order","number","title","limit","evidence_wanted","conditions","not_accepted","advice","proof","required","criterion_id") VALUES
(1,1,'1.1','Odpovědný politik','jeden volený člen zastupitelstva kraje','Jméno, funkce a pracovní kontakty. Sken usnesení rady nebo zastupitelstva a veřejný odkaz na ně.','Politik je voleným členem zastupitelstva. Pověření se dokládá znovu v každém volebním období.','Tatáž osoba nemůže být zároveň odpovědným politikem a koordinátorem.','Po volbách nechte schválit nové usnesení včas. Jeho číslo, datum a odkaz zapište k pověření, portál z nich doklad sestaví sám.','politician',TRUE,1),
(2,2,'1.2','Koordinátor','','Usnesení, nebo pracovní náplň, ve které je koordinace MA21 uvedena.','','Koordinátorem nemůže být zároveň odpovědný politik.','','coordinator',TRUE,1),
(3,3,'1.3','Neformální skupina','','Název skupiny, kdy byla ustavena a seznam členů s tím, koho zastupují.','','','Přehled členů a toho, koho zastupují, mějte aktuální v průběhu celého roku.','group',TRUE,1),
(4,1,'2','Zapojení veřejnosti do plánování','','Aktivity roku, kterými se veřejnost zapojila do plánování.','','','Hodí se setkání s veřejností (fórum, kulatý stůl, plánovací setkání) i ankety. U každé aktivity uveďte, kdy a kde byla, kolik lidí se zúčastnilo a co z ní vzešlo.','reports',TRUE,2),
(5,1,'6.1','Oficiální komise pro MA21','alespoň jeden člen za každý sektor – veřejný, neziskový a podnikatelský','Seznam členů komise a sektor, který každý z nich zastupuje.','Právnické osoby se uvádějí s IČO.','','Než seznam odešlete, spočítejte, zda v něm nechybí některý ze tří sektorů.','link',TRUE,3),
(6,1,'K.1','Plánování s veřejností','','Plánovací setkání a ankety v daném roce a co z nich vzešlo.','','','','reports',FALSE,4),
(7,2,'K.2','Fórum','','Veřejné fórum v daném roce, jeho výsledky a jak se s nimi pracovalo.','','','Osvědčuje se: na fóru vznikne deset hlavních problémů, anketa je ověří, každý dostane garanta a veřejnou odpověď, co se s ním stalo.','reports',FALSE,4),
(8,3,'K.3','MA21 v médiích','','Články, pořady a příspěvky o MA21 v daném roce, každý s odkazem.','','','','reports',FALSE,4),
(9,4,'K.4','Partnerství sektorů','','Společné projekty veřejného, neziskového a podnikatelského sektoru v daném roce.','','','U každého partnera uveďte, ze kterého sektoru je.','reports',FALSE,4),
(10,5,'K.5','Osvětové kampaně','','Osvětové kampaně v daném roce.','','','','reports',FALSE,4),
(11,6,'K.6','Vzdělávání veřejnosti a úředníků','','Vzdělávací akce pro veřejnost a pro úředníky v daném roce.','','','','reports',FALSE,4),
(12,7,'K.7','Schválená finanční podpora MA21','','Kolik peněz bylo na MA21 v daném roce schváleno, kým a na co.','','','','grants',FALSE,4),
(13,8,'K.8','Ocenění','','Ocenění, která kraj v daném roce získal nebo udělil.','','','','awards',FALSE,4),
(14,9,'K.9','Plán zlepšování a hodnotící zpráva','','Usnesení, kterým byly plán zlepšování a hodnotící zpráva vzaty na vědomí, a veřejný odkaz na ně.','Vzetí plánu zlepšování a hodnotící zprávy na vědomí je podmínkou kategorie C.','','','link',TRUE,4),
(15,1,'1.1','Odpovědný politik','jeden volený člen zastupitelstva města','Jméno, funkce a pracovní kontakty. Sken usnesení rady nebo zastupitelstva a veřejný odkaz na ně.','Politik je voleným členem zastupitelstva. Pověření se dokládá znovu v každém volebním období.','Tatáž osoba nemůže být zároveň odpovědným politikem a koordinátorem.','Po volbách nechte schválit nové usnesení včas. Jeho číslo, datum a odkaz pošlete kraji, který je zapíše k pověření; portál z nich doklad sestaví sám.','politician',TRUE,5),
(16,2,'1.2','Koordinátor','','Usnesení, nebo pracovní náplň, ve které je koordinace MA21 uvedena.','','Koordinátorem nemůže být zároveň odpovědný politik.','','coordinator',TRUE,5),
(17,3,'1.3','Neformální skupina','','Název skupiny, kdy byla ustavena a seznam členů s tím, koho zastupují.','','','Přehled členů a toho, koho zastupují, mějte aktuální v průběhu celého roku.','group',TRUE,5),
(18,1,'2','Zapojení veřejnosti do plánování','','Aktivity roku, kterými se veřejnost zapojila do plánování.','','','Hodí se setkání s veřejností (fórum, kulatý stůl, plánovací setkání) i ankety. U každé aktivity uveďte, kdy a kde byla, kolik lidí se zúčastnilo a co z ní vzešlo.','reports',TRUE,6),
(19,1,'6.1','Oficiální komise pro MA21','alespoň jeden člen za každý sektor – veřejný, neziskový a podnikatelský','Seznam členů komise a sektor, který každý z nich zastupuje.','Právnické osoby se uvádějí s IČO.','','Než seznam odešlete, spočítejte, zda v něm nechybí některý ze tří sektorů.','link',TRUE,7),
(20,1,'K.1','Plánování s veřejností','','Plánovací setkání a ankety v daném roce a co z nich vzešlo.','','','','reports',FALSE,8),
(21,2,'K.2','Fórum','','Veřejné fórum v daném roce, jeho výsledky a jak se s nimi pracovalo.','','','Osvědčuje se: na fóru vznikne deset hlavních problémů, anketa je ověří, každý dostane garanta a veřejnou odpověď, co se s ním stalo.','reports',FALSE,8),
(22,3,'K.3','MA21 v médiích','','Články, pořady a příspěvky o MA21 v daném roce, každý s odkazem.','','','','reports',FALSE,8),
(23,4,'K.4','Partnerství sektorů','','Společné projekty veřejného, neziskového a podnikatelského sektoru v daném roce.','','','U každého partnera uveďte, ze kterého sektoru je.','reports',FALSE,8),
(24,5,'K.5','Osvětové kampaně','','Osvětové kampaně v daném roce.','','','','reports',FALSE,8),
(25,6,'K.6','Vzdělávání veřejnosti a úředníků','','Vzdělávací akce pro veřejnost a pro úředníky v daném roce.','','','','reports',FALSE,8),
(26,7,'K.7','Schválená finanční podpora MA21','','Kolik peněz bylo na MA21 v daném roce schváleno, kým a na co.','','','','grants',FALSE,8),
(27,8,'K.8','Ocenění','','Ocenění, která město v daném roce získalo nebo udělilo.','','','','awards',FALSE,8),
(28,1,'1.1','Odpovědný politik','jeden volený člen zastupitelstva obce','Jméno, funkce a pracovní kontakty. Sken usnesení rady nebo zastupitelstva a veřejný odkaz na ně.','Politik je voleným členem zastupitelstva. Pověření se dokládá znovu v každém volebním období.','Tatáž osoba nemůže být zároveň odpovědným politikem a koordinátorem.','Po volbách nechte schválit nové usnesení včas. Jeho číslo, datum a odkaz pošlete kraji, který je zapíše k pověření; portál z nich doklad sestaví sám.','politician',TRUE,9),
(29,2,'1.2','Koordinátor','','Usnesení, nebo pracovní náplň, ve které je koordinace MA21 uvedena.','','Koordinátorem nemůže být zároveň odpovědný politik.','','coordinator',TRUE,9),
(30,3,'1.3','Neformální skupina','','Název skupiny, kdy byla ustavena a seznam členů s tím, koho zastupují.','','','Přehled členů a toho, koho zastupují, mějte aktuální v průběhu celého roku.','group',TRUE,9),
(31,1,'2','Zapojení veřejnosti do plánování','','Aktivity roku, kterými se veřejnost zapojila do plánování.','','','Hodí se setkání s veřejností (fórum, kulatý stůl, plánovací setkání) i ankety. U každé aktivity uveďte, kdy a kde byla, kolik lidí se zúčastnilo a co z ní vzešlo.','reports',TRUE,10),
(32,1,'6.1','Oficiální komise pro MA21','alespoň jeden člen za každý sektor – veřejný, neziskový a podnikatelský','Seznam členů komise a sektor, který každý z nich zastupuje.','Právnické osoby se uvádějí s IČO.','','Než seznam odešlete, spočítejte, zda v něm nechybí některý ze tří sektorů.','link',TRUE,11),
(33,1,'K.1','Plánování s veřejností','','Plánovací setkání a ankety v daném roce a co z nich vzešlo.','','','','reports',FALSE,12),
(34,2,'K.2','Fórum','','Veřejné fórum v daném roce, jeho výsledky a jak se s nimi pracovalo.','','','Osvědčuje se: na fóru vznikne deset hlavních problémů, anketa je ověří, každý dostane garanta a veřejnou odpověď, co se s ním stalo.','reports',FALSE,12),
(35,3,'K.3','MA21 v médiích','','Články, pořady a příspěvky o MA21 v daném roce, každý s odkazem.','','','','reports',FALSE,12),
(36,4,'K.4','Partnerství sektorů','','Společné projekty veřejného, neziskového a podnikatelského sektoru v daném roce.','','','U každého partnera uveďte, ze kterého sektoru je.','reports',FALSE,12),
(37,5,'K.5','Osvětové kampaně','','Osvětové kampaně v daném roce.','','','','reports',FALSE,12),
(38,6,'K.6','Vzdělávání veřejnosti a úředníků','','Vzdělávací akce pro veřejnost a pro úředníky v daném roce.','','','','reports',FALSE,12),
(39,7,'K.7','Schválená finanční podpora MA21','','Kolik peněz bylo na MA21 v daném roce schváleno, kým a na co.','','','','grants',FALSE,12),
(40,8,'K.8','Ocenění','','Ocenění, která obec v daném roce získala nebo udělila.','','','','awards',FALSE,12);
INSERT INTO members_invitation ("id","email","created_at","expires_at","token_hash","sent_count","last_sent_at","accepted_at","withdrawn_at","accepted_by_id","invited_by_id","organisation_id") VALUES
(1,'pozde@mesto.example','2026-11-20 13:20:00','2026-11-19 13:20:00','bda51c047fc867eca67f73923e19e0b639c2a8ffd8bf46ee967923226e5a387f',1,'2026-11-20 13:20:00',NULL,NULL,NULL,1,4),
(2,'nova@mesto.example','2026-11-20 13:20:00','2026-12-04 13:20:00','f318ded087a8b528b288d7a2ea6db7d7fcb5016aeea3107fda70a1dbd067121a',1,'2026-11-20 13:20:00','2026-11-20 13:50:00',NULL,8,1,4),
(3,'omyl@mesto.example','2026-11-20 13:20:00','2026-12-04 13:20:00','a335b0d7ed325b2c8264a7290ad7d8f4d45cd0d8ab210e30729b7f10cf7e9ae1',1,'2026-11-20 13:20:00',NULL,'2026-11-20 13:50:00',NULL,1,4),
(4,'ceka@mesto.example','2026-11-20 13:20:00','2026-12-04 13:50:00','732218221df81ced5d7bde2dc5705f7b49a3b9ef64d056154e53b96f3e0e5321',2,'2026-11-20 13:50:00',NULL,NULL,NULL,1,4);
INSERT INTO members_mandate ("id","role","function","valid_from","valid_until","resolution_number","resolution_date","url","is_public","organisation_id","person_id") VALUES
(1,'politician','člen rady kraje, odpovědný politik pro místní Agendu 21 a program Zdravý Liberecký kraj',NULL,NULL,'',NULL,'',TRUE,1,1),
(2,'coordinator','koordinátorka neziskového sektoru a místní Agendy 21',NULL,NULL,'',NULL,'',TRUE,1,2),
(3,'official','vedoucí odboru regionálního rozvoje a evropských projektů',NULL,NULL,'',NULL,'',TRUE,1,3),
(4,'official','vedoucí oddělení rozvojových koncepcí',NULL,NULL,'',NULL,'',TRUE,1,4),
(5,'official','vedoucí odboru zdravotnictví',NULL,NULL,'',NULL,'',TRUE,1,5),
(6,'politician','','2026-01-01',NULL,'',NULL,'',TRUE,2,7),
(7,'politician','','2026-01-01',NULL,'',NULL,'',TRUE,3,8),
(8,'politician','','2026-01-01',NULL,'',NULL,'',TRUE,4,9),
(9,'politician','','2026-01-01',NULL,'',NULL,'',TRUE,5,10),
(10,'official','',NULL,'2025-12-31','',NULL,'',FALSE,3,1);
INSERT INTO members_organisation ("id","slug","name","short_name","kind","membership","member_note","ico","ruian_code","latitude","longitude","web","data_box","logo","description") VALUES
(1,'liberecky-kraj','Liberecký kraj','','region','region','','70891508',78,NULL,NULL,'https://www.kraj-lbc.cz','','','<p>Kraj vede program Zdravý Liberecký kraj a místní Agendu 21, svolává pracovní skupinu měst a partnerů a z Dotačního fondu podporuje projekty v obcích.</p>'),
(2,'jilemnice','Jilemnice','','town','member','','00275808',NULL,50.609,15.507,'','','',''),
(3,'liberec','Liberec','','town','member','','00262978',NULL,50.77,15.058,'','','',''),
(4,'rokytnice-nad-jizerou','Rokytnice nad Jizerou','','town','member','','00276073',NULL,50.729,15.45,'','','',''),
(5,'turnov','Turnov','','town','member','','00276227',NULL,50.587,15.157,'','','',''),
(6,'mas-frydlantsko','MAS Frýdlantsko','','mas','partner','',NULL,NULL,50.921,15.08,'','','','<p>Místní akční skupina, která spojuje obce, spolky a podnikatele na Frýdlantsku.</p>'),
(7,'nszm','Národní síť Zdravých měst','NSZM','association','partner','',NULL,NULL,NULL,NULL,'','','','<p>Sdružení měst, obcí a krajů, které pro své členy pořádá školy, setkání a webináře o místní Agendě 21.</p>'),
(8,'annolk','ANNOLK','','association','partner','',NULL,NULL,NULL,NULL,'','','','<p>Asociace nestátních neziskových organizací Libereckého kraje.</p>'),
(9,'dobrovolnicke-centrum-lk','Dobrovolnické centrum LK','','association','partner','',NULL,NULL,NULL,NULL,'','','','<p>Partner kraje v oblasti dobrovolnictví.</p>'),
(10,'agentura-regionalniho-rozvoje','Agentura regionálního rozvoje','ARR','agency','partner','',NULL,NULL,NULL,NULL,'','','','<p>Poskytuje kraji a obcím odbornou podporu při jejich rozvoji.</p>'),
(11,'ceska-lipa','Česká Lípa','','town','former','Realizátor místní Agendy 21 v roce 2014','00260428',NULL,50.686,14.538,'','','',''),
(12,'lomnice-nad-popelkou','Lomnice nad Popelkou','','town','former','Realizátor místní Agendy 21 v roce 2014',NULL,NULL,50.531,15.373,'','','',''),
(13,'jindrichovice-pod-smrkem','Jindřichovice pod Smrkem','','municipality','former','Realizátor místní Agendy 21 v roce 2014',NULL,NULL,50.953,15.25,'','','',''),
(14,'hejnice','Hejnice','','town','none','',NULL,NULL,NULL,NULL,'','','',''),
(15,'zs-osecna','ZŠ Osečná','','school','none','',NULL,NULL,NULL,NULL,'','','',''),
(16,'dobroty-z-raje','DobroTY z Ráje','','company','none','',NULL,NULL,NULL,NULL,'','','',''),
(17,'mostovna-lazany','MOŠTOVNA LAŽANY','','company','none','',NULL,NULL,NULL,NULL,'','','',''),
(18,'nordbeans','Nordbeans s.r.o.','','company','none','',NULL,NULL,NULL,NULL,'','','',''),
(19,'mleko-jermanice','Mléko Jeřmanice, s.r.o.','','company','none','',NULL,NULL,NULL,NULL,'','','',''),
(20,'kitl','Kitl','','company','none','',NULL,NULL,NULL,NULL,'','','',''),
(21,'vasa','Váša','','company','none','',NULL,NULL,NULL,NULL,'','','',''),
(22,'emba','E M B A, spol. s r. o.','','company','none','',NULL,NULL,NULL,NULL,'','','',''),
(23,'severochema','Severochema, družstvo','','company','none','',NULL,NULL,NULL,NULL,'','','','');
INSERT INTO members_organisationuser ("id","organisation_id","user_id") VALUES
(1,2,2),
(2,3,3),
(3,4,4),
(4,5,5),
(5,2,6),
(6,3,6),
(7,4,8);
INSERT INTO members_person ("id","first_name","last_name","title_before","title_after","work_email","work_phone","show_contacts") VALUES
(1,'Jiří','Ulvr','','','','',FALSE),
(2,'Ivana','Hujerová','','','','',FALSE),
(3,'Michael','Otta','','','','',FALSE),
(4,'Zuzana','Šiftová','','','','',FALSE),
(5,'Alena','Riegerová','','','','',FALSE),
(6,'Petra','Handlířová','','','','',FALSE),
(7,'Alena','Radní jilemnice','','','','',FALSE),
(8,'Alena','Radní liberec','','','','',FALSE),
(9,'Alena','Radní rokytnice-nad-jizerou','','','','',FALSE),
(10,'Alena','Radní turnov','','','','',FALSE);
INSERT INTO members_user ("id","password","last_login","is_superuser","first_name","last_name","is_staff","is_active","date_joined","email") VALUES
(1,'!',NULL,FALSE,'Karla','Krajská',TRUE,TRUE,'2026-11-20 07:00:00','koordinatorka@mesto.example'),
(2,'!',NULL,FALSE,'Jana','Jilemnice',FALSE,TRUE,'2026-11-20 07:00:00','jilemnice@mesto.example'),
(3,'!',NULL,FALSE,'Jana','Liberec',FALSE,TRUE,'2026-11-20 07:00:00','liberec@mesto.example'),
(4,'!',NULL,FALSE,'Jana','Rokytnice nad Jizerou',FALSE,TRUE,'2026-11-20 07:00:00','rokytnice-nad-jizerou@mesto.example'),
(5,'!',NULL,FALSE,'Jana','Turnov',FALSE,TRUE,'2026-11-20 07:00:00','turnov@mesto.example'),
(6,'!',NULL,FALSE,'Petr','Dvouměstský',FALSE,TRUE,'2026-11-20 07:00:00','dve-mesta@mesto.example'),
(7,'!',NULL,FALSE,'Bývalá','Úřednice',FALSE,FALSE,'2026-11-20 07:00:00','byvala@mesto.example'),
(8,'!',NULL,FALSE,'Nová','Kolegyně',FALSE,TRUE,'2026-11-20 13:50:00','nova@mesto.example');
INSERT INTO members_user_groups ("id","user_id","group_id") VALUES
(1,1,1);
INSERT INTO page_cache_revision ("id","number") VALUES
(1,1509106571687);
INSERT INTO portal_historicalsiteprofile ("id","name","tagline","lead","about","sign_path","sign_view_box","sign_description","outline","office","office_department","address","email","phone","web","accessibility_prepared_on","accessibility_reviewed_on","accessibility_method","accessibility_exceptions","history_id","history_date","history_change_reason","history_type","history_user_id","region_id") VALUES
(1,'Zdravý Liberecký kraj','Místní Agenda 21 a program Zdravý kraj v Libereckém kraji','Kraj, města a jejich partneři tu společně ukazují, co pro zdravější a příjemnější život v regionu chystají, co se už povedlo a jak s penězi nakládají.','<p>Zdravý Liberecký kraj je program, ve kterém kraj uplatňuje místní Agendu 21. Znamená to, že o budoucnosti regionu přemýšlí společně s lidmi, městy, neziskovými organizacemi a podnikateli a každý rok skládá účty z toho, co se podařilo.</p><p>Na programu pracuje neformální skupina, v níž se scházejí zástupci kraje, členských měst a dalších partnerů. Kraj podporuje projekty místní Agendy 21 z Dotačního fondu, sestavuje plán zlepšování a oceňuje ty, kdo pro region dělají něco navíc.</p>','M0 100 V90 C13 88.6 22 82.5 35 80.5 C49 78.4 57 82.6 70 79.6 C92 74.5 112 64.5 134 52.5 C142.2 47.6 145.6 37.5 146.7 25.5 L147.9 4 C148.1 1.2 149.9 1.2 150.1 4 L151.3 25.5 C152.4 37.5 155.8 47.6 164 52.5 C173.5 58.2 179 65.2 188 69 C197 72.8 203 70.2 212 73.4 C222 77 230 84 240 86 V100 Z','0 0 240 100','Hřeben Ještědu s vysílačem na vrcholu','[[14.823, 50.871], [14.846, 50.862], [14.868, 50.861], [14.884, 50.867], [14.955, 50.861], [15.003, 50.874], [15.003, 50.89], [14.994, 50.905], [14.999, 50.918], [14.99, 50.93], [15.003, 50.945], [14.975, 50.988], [14.981, 51.002], [15.003, 51.009], [15.023, 51.01], [15.033, 51.021], [15.062, 51.022], [15.128, 50.997], [15.172, 51.019], [15.188, 51.014], [15.184, 50.998], [15.205, 50.99], [15.236, 50.992], [15.268, 50.981], [15.272, 50.965], [15.262, 50.95], [15.268, 50.937], [15.283, 50.924], [15.278, 50.905], [15.283, 50.888], [15.348, 50.843], [15.378, 50.816], [15.386, 50.8], [15.405, 50.793], [15.44, 50.809], [15.456, 50.801], [15.546, 50.779], [15.538, 50.765], [15.541, 50.752], [15.56, 50.742], [15.587, 50.737], [15.603, 50.722], [15.601, 50.703], [15.591, 50.686], [15.598, 50.668], [15.573, 50.632], [15.583, 50.612], [15.57, 50.597], [15.588, 50.583], [15.64, 50.556], [15.648, 50.536], [15.625, 50.52], [15.592, 50.52], [15.566, 50.51], [15.536, 50.506], [15.522, 50.518], [15.495, 50.527], [15.47, 50.518], [15.448, 50.478], [15.42, 50.474], [15.398, 50.487], [15.342, 50.497], [15.323, 50.51], [15.262, 50.516], [15.235, 50.506], [15.205, 50.508], [15.18, 50.498], [15.152, 50.503], [15.128, 50.515], [15.098, 50.522], [15.078, 50.536], [15.086, 50.556], [15.06, 50.566], [15.035, 50.565], [14.985, 50.6], [14.955, 50.615], [14.925, 50.622], [14.905, 50.611], [14.893, 50.592], [14.868, 50.58], [14.845, 50.563], [14.83, 50.545], [14.802, 50.54], [14.745, 50.515], [14.715, 50.507], [14.69, 50.49], [14.655, 50.478], [14.618, 50.47], [14.59, 50.484], [14.562, 50.48], [14.54, 50.492], [14.505, 50.498], [14.48, 50.512], [14.47, 50.533], [14.445, 50.545], [14.435, 50.565], [14.378, 50.592], [14.372, 50.612], [14.352, 50.625], [14.368, 50.643], [14.362, 50.66], [14.375, 50.677], [14.352, 50.712], [14.368, 50.727], [14.393, 50.733], [14.432, 50.756], [14.468, 50.786], [14.49, 50.797], [14.515, 50.795], [14.54, 50.803], [14.56, 50.815], [14.585, 50.812], [14.602, 50.823], [14.612, 50.84], [14.632, 50.851], [14.646, 50.85], [14.665, 50.842], [14.69, 50.844], [14.712, 50.838], [14.727, 50.824], [14.768, 50.813], [14.79, 50.817], [14.8, 50.83], [14.797, 50.842], [14.823, 50.871]]','Krajský úřad Libereckého kraje','Odbor regionálního rozvoje a evropských projektů','U Jezu 642/2a, 461 80 Liberec 2','','','https://www.kraj-lbc.cz','2026-11-23',NULL,'Vlastní posouzení: automatická kontrola všech druhů veřejných stránek nástrojem axe v češtině i angličtině, ověření ovládání klávesnicí, čitelnosti při šířce 320 bodů a použití bez JavaScriptu.','',1,'2026-11-20 07:00:00','Načteno ze souboru site.yaml','+',NULL,1);
INSERT INTO portal_historicalusefullink ("id","order","title","url","description","group","history_id","history_date","history_change_reason","history_type","history_user_id") VALUES
(1,1,'Strategie rozvoje Libereckého kraje 2021–2027','','Střednědobý strategický dokument, podle kterého se kraj rozvíjí.','Strategie a koncepce',1,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(2,2,'Krajské koncepční dokumenty','','Koncepce kraje v národní databázi strategií.','Strategie a koncepce',2,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(3,3,'Agentura regionálního rozvoje, ARR','','Odborná podpora rozvojových projektů kraje, obcí a dalších partnerů.','Rozvoj, podnikání a inovace',3,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(4,4,'Lipo.ink','','Krajský podnikatelský inkubátor pro ty, kdo s podnikáním začínají nebo chtějí růst.','Rozvoj, podnikání a inovace',4,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(5,5,'Investuj pod Ještědem','','Přehled míst pro investory, od brownfieldů a greenfieldů po připravené plochy.','Rozvoj, podnikání a inovace',5,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(6,6,'SMART AKCELERÁTOR LIBERECKÉHO KRAJE / značka 1012+','','Portál o vědě, výzkumu a inovacích v kraji.','Rozvoj, podnikání a inovace',6,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(7,7,'Křišťálové údolí / CRYSTAL VALLEY','','Turistická značka, pod kterou kraj zve za sklem a jeho výrobou.','Rozvoj, podnikání a inovace',7,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(8,8,'www.ZdravyLibereckyKraj.cz','https://www.zdravylibereckykraj.cz','Web programu Zdravý Liberecký kraj.','Zdravý Liberecký kraj',8,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(9,9,'Facebook Zdravý Liberecký kraj','','Pozvánky a zprávy z programu na sociální síti.','Zdravý Liberecký kraj',9,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(10,10,'Aktuality odboru regionálního rozvoje a evropských projektů','','Co je nového v rozvoji kraje a v evropských projektech.','Zdravý Liberecký kraj',10,'2026-11-20 07:00:00','Načteno ze souboru links.yaml','+',NULL),
(10,10,'Aktuality odboru regionálního rozvoje a evropských projektů','','Co je nového v rozvoji kraje a v evropských projektech.','Zdravý Liberecký kraj',11,'2026-11-20 07:10:00',NULL,'-',1);
INSERT INTO portal_siteprofile ("id","name","tagline","lead","about","sign_path","sign_view_box","sign_description","outline","office","office_department","address","email","phone","web","accessibility_prepared_on","accessibility_reviewed_on","accessibility_method","accessibility_exceptions","region_id") VALUES
(1,'Zdravý Liberecký kraj','Místní Agenda 21 a program Zdravý kraj v Libereckém kraji','Kraj, města a jejich partneři tu společně ukazují, co pro zdravější a příjemnější život v regionu chystají, co se už povedlo a jak s penězi nakládají.','<p>Zdravý Liberecký kraj je program, ve kterém kraj uplatňuje místní Agendu 21. Znamená to, že o budoucnosti regionu přemýšlí společně s lidmi, městy, neziskovými organizacemi a podnikateli a každý rok skládá účty z toho, co se podařilo.</p><p>Na programu pracuje neformální skupina, v níž se scházejí zástupci kraje, členských měst a dalších partnerů. Kraj podporuje projekty místní Agendy 21 z Dotačního fondu, sestavuje plán zlepšování a oceňuje ty, kdo pro region dělají něco navíc.</p>','M0 100 V90 C13 88.6 22 82.5 35 80.5 C49 78.4 57 82.6 70 79.6 C92 74.5 112 64.5 134 52.5 C142.2 47.6 145.6 37.5 146.7 25.5 L147.9 4 C148.1 1.2 149.9 1.2 150.1 4 L151.3 25.5 C152.4 37.5 155.8 47.6 164 52.5 C173.5 58.2 179 65.2 188 69 C197 72.8 203 70.2 212 73.4 C222 77 230 84 240 86 V100 Z','0 0 240 100','Hřeben Ještědu s vysílačem na vrcholu','[[14.823, 50.871], [14.846, 50.862], [14.868, 50.861], [14.884, 50.867], [14.955, 50.861], [15.003, 50.874], [15.003, 50.89], [14.994, 50.905], [14.999, 50.918], [14.99, 50.93], [15.003, 50.945], [14.975, 50.988], [14.981, 51.002], [15.003, 51.009], [15.023, 51.01], [15.033, 51.021], [15.062, 51.022], [15.128, 50.997], [15.172, 51.019], [15.188, 51.014], [15.184, 50.998], [15.205, 50.99], [15.236, 50.992], [15.268, 50.981], [15.272, 50.965], [15.262, 50.95], [15.268, 50.937], [15.283, 50.924], [15.278, 50.905], [15.283, 50.888], [15.348, 50.843], [15.378, 50.816], [15.386, 50.8], [15.405, 50.793], [15.44, 50.809], [15.456, 50.801], [15.546, 50.779], [15.538, 50.765], [15.541, 50.752], [15.56, 50.742], [15.587, 50.737], [15.603, 50.722], [15.601, 50.703], [15.591, 50.686], [15.598, 50.668], [15.573, 50.632], [15.583, 50.612], [15.57, 50.597], [15.588, 50.583], [15.64, 50.556], [15.648, 50.536], [15.625, 50.52], [15.592, 50.52], [15.566, 50.51], [15.536, 50.506], [15.522, 50.518], [15.495, 50.527], [15.47, 50.518], [15.448, 50.478], [15.42, 50.474], [15.398, 50.487], [15.342, 50.497], [15.323, 50.51], [15.262, 50.516], [15.235, 50.506], [15.205, 50.508], [15.18, 50.498], [15.152, 50.503], [15.128, 50.515], [15.098, 50.522], [15.078, 50.536], [15.086, 50.556], [15.06, 50.566], [15.035, 50.565], [14.985, 50.6], [14.955, 50.615], [14.925, 50.622], [14.905, 50.611], [14.893, 50.592], [14.868, 50.58], [14.845, 50.563], [14.83, 50.545], [14.802, 50.54], [14.745, 50.515], [14.715, 50.507], [14.69, 50.49], [14.655, 50.478], [14.618, 50.47], [14.59, 50.484], [14.562, 50.48], [14.54, 50.492], [14.505, 50.498], [14.48, 50.512], [14.47, 50.533], [14.445, 50.545], [14.435, 50.565], [14.378, 50.592], [14.372, 50.612], [14.352, 50.625], [14.368, 50.643], [14.362, 50.66], [14.375, 50.677], [14.352, 50.712], [14.368, 50.727], [14.393, 50.733], [14.432, 50.756], [14.468, 50.786], [14.49, 50.797], [14.515, 50.795], [14.54, 50.803], [14.56, 50.815], [14.585, 50.812], [14.602, 50.823], [14.612, 50.84], [14.632, 50.851], [14.646, 50.85], [14.665, 50.842], [14.69, 50.844], [14.712, 50.838], [14.727, 50.824], [14.768, 50.813], [14.79, 50.817], [14.8, 50.83], [14.797, 50.842], [14.823, 50.871]]','Krajský úřad Libereckého kraje','Odbor regionálního rozvoje a evropských projektů','U Jezu 642/2a, 461 80 Liberec 2','','','https://www.kraj-lbc.cz','2026-11-23',NULL,'Vlastní posouzení: automatická kontrola všech druhů veřejných stránek nástrojem axe v češtině i angličtině, ověření ovládání klávesnicí, čitelnosti při šířce 320 bodů a použití bez JavaScriptu.','',1);
INSERT INTO portal_usefullink ("id","order","title","url","description","group") VALUES
(1,1,'Strategie rozvoje Libereckého kraje 2021–2027','','Střednědobý strategický dokument, podle kterého se kraj rozvíjí.','Strategie a koncepce'),
(2,2,'Krajské koncepční dokumenty','','Koncepce kraje v národní databázi strategií.','Strategie a koncepce'),
(3,3,'Agentura regionálního rozvoje, ARR','','Odborná podpora rozvojových projektů kraje, obcí a dalších partnerů.','Rozvoj, podnikání a inovace'),
(4,4,'Lipo.ink','','Krajský podnikatelský inkubátor pro ty, kdo s podnikáním začínají nebo chtějí růst.','Rozvoj, podnikání a inovace'),
(5,5,'Investuj pod Ještědem','','Přehled míst pro investory, od brownfieldů a greenfieldů po připravené plochy.','Rozvoj, podnikání a inovace'),
(6,6,'SMART AKCELERÁTOR LIBERECKÉHO KRAJE / značka 1012+','','Portál o vědě, výzkumu a inovacích v kraji.','Rozvoj, podnikání a inovace'),
(7,7,'Křišťálové údolí / CRYSTAL VALLEY','','Turistická značka, pod kterou kraj zve za sklem a jeho výrobou.','Rozvoj, podnikání a inovace'),
(8,8,'www.ZdravyLibereckyKraj.cz','https://www.zdravylibereckykraj.cz','Web programu Zdravý Liberecký kraj.','Zdravý Liberecký kraj'),
(9,9,'Facebook Zdravý Liberecký kraj','','Pozvánky a zprávy z programu na sociální síti.','Zdravý Liberecký kraj');
INSERT INTO reports_activityreport ("id","period_start","period_end","period_start_precision","period_end_precision","period_text","public_id","state","year","title","summary","place","participants","description","outputs","cost","funding","rough","revision","created_at","updated_at","submitted_at","decided_at","made_activity","activity_id","author_id","grant_project_id","heading_id","organisation_id","organiser_id","outcome_id","plan_item_id","series_id","updated_by_id","kind_id") VALUES
(1,'2022-01-01','2022-12-31','year','year','','f050f2f9a7564d0d918d4b6e24892254','draft',2022,'Rozepsané hlášení','Jednou větou o tom, co se dělo.','Turnov, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města','{"period": "n\u011bkdy po \u017en\u00edch", "participants": "asi pades\u00e1t"}',3,'2026-11-20 08:10:00','2026-11-20 08:10:00',NULL,NULL,FALSE,NULL,5,NULL,2,5,5,NULL,NULL,NULL,5,4),
(2,'2022-01-01','2022-12-31','year','year','','0818a1019e174929b5c41309990f42ce','draft',2022,'Každoroční akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 08:15:00','2026-11-20 08:15:00',NULL,NULL,FALSE,NULL,5,NULL,2,5,5,NULL,NULL,NULL,5,4),
(3,NULL,NULL,'','','','e933a31a48e242608fa917726bb91ac1','draft',2026,'Každoroční akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','',NULL,'','{}',1,'2026-11-20 08:20:00','2026-11-20 08:20:00',NULL,NULL,FALSE,NULL,5,NULL,2,5,5,NULL,NULL,NULL,5,4),
(4,'2022-01-01','2022-12-31','year','year','','81d14b4d749e467c93376a1a2d81010a','withdrawn',2022,'Nikdy neodeslané hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 08:20:00','2026-11-20 08:20:00',NULL,NULL,FALSE,NULL,5,NULL,2,5,5,NULL,NULL,NULL,5,4),
(5,'2022-01-01','2022-12-31','year','year','','ea7293401c604f8eb1d9be2b32ffc36e','draft',2022,'Znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 08:25:00','2026-11-20 08:25:00',NULL,NULL,FALSE,NULL,5,NULL,2,5,5,NULL,NULL,NULL,5,4),
(6,'2022-01-01','2022-12-31','year','year','','4ff5fda83467417a8ef33524f9d6fe71','draft',2022,'Opravované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 08:40:00','2026-11-20 08:40:00',NULL,NULL,FALSE,NULL,5,NULL,2,5,5,NULL,NULL,NULL,5,4),
(7,'2022-01-01','2022-12-31','year','year','','2ac6d6f78f6f4e6f8e60c5ef78128038','returned',2022,'Vrácené a okomentované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 08:50:00','2026-11-20 08:50:00','2026-11-20 08:55:00','2026-11-20 09:00:00',FALSE,NULL,3,NULL,2,3,3,NULL,NULL,NULL,3,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','published',2022,'Hlášení, které úřad opravil','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města','{}',4,'2026-11-20 09:10:00','2026-11-20 09:20:00','2026-11-20 09:15:00','2026-11-20 09:25:00',TRUE,24,3,NULL,2,3,3,1,NULL,NULL,1,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','accepted',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města','{}',3,'2026-11-20 09:30:00','2026-11-20 09:30:00','2026-11-20 09:35:00','2026-11-20 09:40:00',TRUE,25,2,NULL,2,2,2,NULL,NULL,NULL,2,4),
(10,'2022-01-01','2022-12-31','year','year','','60de722033324f8cbb9df00b02e372fd','returned',2022,'Zveřejněné a znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 09:45:00','2026-11-20 09:45:00','2026-11-20 09:50:00','2026-11-20 10:00:00',TRUE,26,2,NULL,2,2,2,NULL,NULL,NULL,2,4),
(11,'2022-05-01','2022-06-30','month','month','','3d28a9da01f343d3812e23bb9ad1382e','published',2022,'Společná akce dvou měst','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 10:00:00','2026-11-20 10:00:00','2026-11-20 10:05:00','2026-11-20 10:10:00',TRUE,27,5,NULL,2,5,5,4,NULL,NULL,5,4),
(12,'2022-01-01','2022-12-31','year','year','','5fd4991e66094d009e4245c7ed588a92','published',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 10:10:00','2026-11-20 10:10:00','2026-11-20 10:15:00','2026-11-20 10:15:00',FALSE,27,3,NULL,2,3,3,5,NULL,NULL,3,4),
(13,'2022-01-01','2022-12-31','year','year','','a7e7ee35f50244e5a6e8f0e4ec6d41bd','submitted',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 10:20:00','2026-11-20 10:20:00','2026-11-20 10:25:00',NULL,FALSE,27,2,NULL,2,2,2,NULL,NULL,NULL,2,4),
(14,'2025-09-01','2025-09-30','month','month','','1d5804d763ab4678b076d21cf5e597a8','published',2025,'Akce minulého roku','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 10:30:00','2026-11-20 10:30:00','2026-11-20 10:35:00','2026-11-20 10:40:00',TRUE,28,4,NULL,2,4,4,6,NULL,NULL,4,4),
(15,'2026-10-01','2026-10-31','month','month','','46d435228fc044ea8b9285eab5ea3778','accepted',2026,'Jen do dokladů','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 10:40:00','2026-11-20 10:40:00','2026-11-20 10:45:00','2026-11-20 10:50:00',FALSE,NULL,4,NULL,2,4,4,NULL,NULL,NULL,4,4),
(16,'2025-01-01','2025-12-31','year','year','','d70c997d28c64ac58131802a8002250b','withdrawn',2025,'Odvolané hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 10:50:00','2026-11-20 10:50:00','2026-11-20 10:55:00',NULL,FALSE,NULL,3,NULL,2,3,3,NULL,NULL,NULL,3,4),
(17,'2025-01-01','2025-12-31','year','year','','13840fcf7f8c43ddb331c5e151a098d1','submitted',2025,'Hlášení, o němž zprávy teprve půjdou','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'','{}',1,'2026-11-20 15:20:00','2026-11-20 15:20:00','2026-11-20 15:25:00',NULL,FALSE,NULL,5,NULL,2,5,5,NULL,NULL,NULL,5,4);
INSERT INTO reports_activityreport_indicators ("id","activityreport_id","indicator_id") VALUES
(1,1,19),
(2,1,20),
(3,8,19),
(4,8,20),
(5,9,19),
(6,9,20);
INSERT INTO reports_activityreport_topics ("id","activityreport_id","topic_id") VALUES
(1,1,1),
(2,1,3),
(3,8,1),
(4,8,3),
(5,9,1),
(6,9,3);
INSERT INTO reports_evidencelink ("id","year","title","url","note","added_at","added_by_id","indicator_id","organisation_id") VALUES
(1,2026,'Doklad 1: Jilemnice','https://jilemnice.example/doklad/0','','2026-11-20 12:00:00',2,15,2),
(2,2026,'Doklad 2: Jilemnice','https://jilemnice.example/doklad/1','Usnesení rady','2026-11-20 12:00:00',2,16,2),
(4,2026,'Doklad 1: Liberec','https://liberec.example/doklad/0','','2026-11-20 12:05:00',3,15,3),
(5,2026,'Doklad 2: Liberec','https://liberec.example/doklad/1','Usnesení rady','2026-11-20 12:05:00',3,16,3),
(7,2026,'Doklad 1: Rokytnice nad Jizerou','https://rokytnice-nad-jizerou.example/doklad/0','','2026-11-20 12:10:00',4,15,4),
(8,2026,'Doklad 2: Rokytnice nad Jizerou','https://rokytnice-nad-jizerou.example/doklad/1','Usnesení rady','2026-11-20 12:10:00',4,16,4),
(10,2026,'Doklad 1: Turnov','https://turnov.example/doklad/0','','2026-11-20 12:15:00',5,15,5),
(11,2026,'Doklad 2: Turnov','https://turnov.example/doklad/1','Usnesení rady','2026-11-20 12:15:00',5,16,5);
INSERT INTO reports_historicalactivityreport ("id","period_start","period_end","period_start_precision","period_end_precision","period_text","public_id","state","year","title","summary","place","participants","description","outputs","cost","funding","revision","created_at","updated_at","submitted_at","decided_at","made_activity","history_id","history_date","history_change_reason","history_type","activity_id","author_id","grant_project_id","heading_id","history_user_id","organisation_id","organiser_id","outcome_id","plan_item_id","series_id","updated_by_id","kind_id") VALUES
(1,NULL,NULL,'','','','f050f2f9a7564d0d918d4b6e24892254','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 08:10:00','2026-11-20 08:10:00',NULL,NULL,FALSE,1,'2026-11-20 08:10:00',NULL,'+',NULL,5,NULL,NULL,5,5,5,NULL,NULL,NULL,5,NULL),
(1,'2022-01-01','2022-12-31','year','year','','f050f2f9a7564d0d918d4b6e24892254','draft',2022,'Rozepsané hlášení','Jednou větou o tom, co se dělo.','Turnov, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 08:10:00','2026-11-20 08:10:00',NULL,NULL,FALSE,2,'2026-11-20 08:10:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(1,'2022-01-01','2022-12-31','year','year','','f050f2f9a7564d0d918d4b6e24892254','draft',2022,'Rozepsané hlášení','Jednou větou o tom, co se dělo.','Turnov, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 08:10:00','2026-11-20 08:10:00',NULL,NULL,FALSE,3,'2026-11-20 08:10:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(1,'2022-01-01','2022-12-31','year','year','','f050f2f9a7564d0d918d4b6e24892254','draft',2022,'Rozepsané hlášení','Jednou větou o tom, co se dělo.','Turnov, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 08:10:00','2026-11-20 08:10:00',NULL,NULL,FALSE,4,'2026-11-20 08:10:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(1,'2022-01-01','2022-12-31','year','year','','f050f2f9a7564d0d918d4b6e24892254','draft',2022,'Rozepsané hlášení','Jednou větou o tom, co se dělo.','Turnov, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',2,'2026-11-20 08:10:00','2026-11-20 08:10:00',NULL,NULL,FALSE,5,'2026-11-20 08:10:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(1,'2022-01-01','2022-12-31','year','year','','f050f2f9a7564d0d918d4b6e24892254','draft',2022,'Rozepsané hlášení','Jednou větou o tom, co se dělo.','Turnov, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 08:10:00','2026-11-20 08:10:00',NULL,NULL,FALSE,6,'2026-11-20 08:10:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(1,'2022-01-01','2022-12-31','year','year','','f050f2f9a7564d0d918d4b6e24892254','draft',2022,'Rozepsané hlášení','Jednou větou o tom, co se dělo.','Turnov, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 08:10:00','2026-11-20 08:10:00',NULL,NULL,FALSE,7,'2026-11-20 08:15:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(2,NULL,NULL,'','','','0818a1019e174929b5c41309990f42ce','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 08:15:00','2026-11-20 08:15:00',NULL,NULL,FALSE,8,'2026-11-20 08:15:00',NULL,'+',NULL,5,NULL,NULL,5,5,5,NULL,NULL,NULL,5,NULL),
(2,'2022-01-01','2022-12-31','year','year','','0818a1019e174929b5c41309990f42ce','draft',2022,'Každoroční akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:15:00','2026-11-20 08:15:00',NULL,NULL,FALSE,9,'2026-11-20 08:15:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(3,NULL,NULL,'','','','e933a31a48e242608fa917726bb91ac1','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 08:20:00','2026-11-20 08:20:00',NULL,NULL,FALSE,10,'2026-11-20 08:20:00',NULL,'+',NULL,5,NULL,NULL,5,5,5,NULL,NULL,NULL,5,NULL),
(3,NULL,NULL,'','','','e933a31a48e242608fa917726bb91ac1','draft',2026,'Každoroční akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','',NULL,'',1,'2026-11-20 08:20:00','2026-11-20 08:20:00',NULL,NULL,FALSE,11,'2026-11-20 08:20:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(4,NULL,NULL,'','','','81d14b4d749e467c93376a1a2d81010a','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 08:20:00','2026-11-20 08:20:00',NULL,NULL,FALSE,12,'2026-11-20 08:20:00',NULL,'+',NULL,5,NULL,NULL,5,5,5,NULL,NULL,NULL,5,NULL),
(4,'2022-01-01','2022-12-31','year','year','','81d14b4d749e467c93376a1a2d81010a','draft',2022,'Nikdy neodeslané hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:20:00','2026-11-20 08:20:00',NULL,NULL,FALSE,13,'2026-11-20 08:20:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(4,'2022-01-01','2022-12-31','year','year','','81d14b4d749e467c93376a1a2d81010a','withdrawn',2022,'Nikdy neodeslané hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:20:00','2026-11-20 08:20:00',NULL,NULL,FALSE,14,'2026-11-20 08:25:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(5,NULL,NULL,'','','','ea7293401c604f8eb1d9be2b32ffc36e','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 08:25:00','2026-11-20 08:25:00',NULL,NULL,FALSE,15,'2026-11-20 08:25:00',NULL,'+',NULL,5,NULL,NULL,5,5,5,NULL,NULL,NULL,5,NULL),
(5,'2022-01-01','2022-12-31','year','year','','ea7293401c604f8eb1d9be2b32ffc36e','draft',2022,'Znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:25:00','2026-11-20 08:25:00',NULL,NULL,FALSE,16,'2026-11-20 08:25:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(5,'2022-01-01','2022-12-31','year','year','','ea7293401c604f8eb1d9be2b32ffc36e','submitted',2022,'Znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:25:00','2026-11-20 08:25:00','2026-11-20 08:30:00',NULL,FALSE,17,'2026-11-20 08:30:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(5,'2022-01-01','2022-12-31','year','year','','ea7293401c604f8eb1d9be2b32ffc36e','withdrawn',2022,'Znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:25:00','2026-11-20 08:25:00','2026-11-20 08:30:00',NULL,FALSE,18,'2026-11-20 08:35:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(5,'2022-01-01','2022-12-31','year','year','','ea7293401c604f8eb1d9be2b32ffc36e','draft',2022,'Znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:25:00','2026-11-20 08:25:00',NULL,NULL,FALSE,19,'2026-11-20 08:40:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(6,NULL,NULL,'','','','4ff5fda83467417a8ef33524f9d6fe71','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 08:40:00','2026-11-20 08:40:00',NULL,NULL,FALSE,20,'2026-11-20 08:40:00',NULL,'+',NULL,5,NULL,NULL,5,5,5,NULL,NULL,NULL,5,NULL),
(6,'2022-01-01','2022-12-31','year','year','','4ff5fda83467417a8ef33524f9d6fe71','draft',2022,'Opravované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:40:00','2026-11-20 08:40:00',NULL,NULL,FALSE,21,'2026-11-20 08:40:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(6,'2022-01-01','2022-12-31','year','year','','4ff5fda83467417a8ef33524f9d6fe71','submitted',2022,'Opravované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:40:00','2026-11-20 08:40:00','2026-11-20 08:45:00',NULL,FALSE,22,'2026-11-20 08:45:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(6,'2022-01-01','2022-12-31','year','year','','4ff5fda83467417a8ef33524f9d6fe71','withdrawn',2022,'Opravované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:40:00','2026-11-20 08:40:00','2026-11-20 08:45:00',NULL,FALSE,23,'2026-11-20 08:50:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(6,'2022-01-01','2022-12-31','year','year','','4ff5fda83467417a8ef33524f9d6fe71','draft',2022,'Opravované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:40:00','2026-11-20 08:40:00',NULL,NULL,FALSE,24,'2026-11-20 08:50:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(7,NULL,NULL,'','','','2ac6d6f78f6f4e6f8e60c5ef78128038','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 08:50:00','2026-11-20 08:50:00',NULL,NULL,FALSE,25,'2026-11-20 08:50:00',NULL,'+',NULL,3,NULL,NULL,3,3,3,NULL,NULL,NULL,3,NULL),
(7,'2022-01-01','2022-12-31','year','year','','2ac6d6f78f6f4e6f8e60c5ef78128038','draft',2022,'Vrácené a okomentované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:50:00','2026-11-20 08:50:00',NULL,NULL,FALSE,26,'2026-11-20 08:50:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(7,'2022-01-01','2022-12-31','year','year','','2ac6d6f78f6f4e6f8e60c5ef78128038','submitted',2022,'Vrácené a okomentované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:50:00','2026-11-20 08:50:00','2026-11-20 08:55:00',NULL,FALSE,27,'2026-11-20 08:55:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(7,'2022-01-01','2022-12-31','year','year','','2ac6d6f78f6f4e6f8e60c5ef78128038','returned',2022,'Vrácené a okomentované hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 08:50:00','2026-11-20 08:50:00','2026-11-20 08:55:00','2026-11-20 09:00:00',FALSE,28,'2026-11-20 09:00:00',NULL,'~',NULL,3,NULL,2,1,3,3,NULL,NULL,NULL,3,4),
(8,NULL,NULL,'','','','bef3ea3003cc4d8eb15460ffcdc72485','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 09:10:00','2026-11-20 09:10:00',NULL,NULL,FALSE,29,'2026-11-20 09:10:00',NULL,'+',NULL,3,NULL,NULL,3,3,3,NULL,NULL,NULL,3,NULL),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','draft',2022,'Hlášení opravené úřadem','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 09:10:00','2026-11-20 09:10:00',NULL,NULL,FALSE,30,'2026-11-20 09:10:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','draft',2022,'Hlášení opravené úřadem','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 09:10:00','2026-11-20 09:10:00',NULL,NULL,FALSE,31,'2026-11-20 09:10:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','draft',2022,'Hlášení opravené úřadem','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 09:10:00','2026-11-20 09:10:00',NULL,NULL,FALSE,32,'2026-11-20 09:10:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','draft',2022,'Hlášení opravené úřadem','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',2,'2026-11-20 09:10:00','2026-11-20 09:10:00',NULL,NULL,FALSE,33,'2026-11-20 09:10:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','draft',2022,'Hlášení opravené úřadem','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 09:10:00','2026-11-20 09:10:00',NULL,NULL,FALSE,34,'2026-11-20 09:10:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','submitted',2022,'Hlášení opravené úřadem','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 09:10:00','2026-11-20 09:10:00','2026-11-20 09:15:00',NULL,FALSE,35,'2026-11-20 09:15:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','submitted',2022,'Hlášení, které úřad opravil','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',4,'2026-11-20 09:10:00','2026-11-20 09:20:00','2026-11-20 09:15:00',NULL,FALSE,36,'2026-11-20 09:20:00',NULL,'~',NULL,3,NULL,2,1,3,3,NULL,NULL,NULL,1,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','accepted',2022,'Hlášení, které úřad opravil','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',4,'2026-11-20 09:10:00','2026-11-20 09:20:00','2026-11-20 09:15:00','2026-11-20 09:25:00',FALSE,37,'2026-11-20 09:25:00',NULL,'~',NULL,3,NULL,2,1,3,3,NULL,NULL,NULL,1,4),
(8,'2022-01-01','2022-12-31','year','year','','bef3ea3003cc4d8eb15460ffcdc72485','published',2022,'Hlášení, které úřad opravil','Jednou větou o tom, co se dělo.','Liberec, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',4,'2026-11-20 09:10:00','2026-11-20 09:20:00','2026-11-20 09:15:00','2026-11-20 09:25:00',TRUE,38,'2026-11-20 09:30:00',NULL,'~',24,3,NULL,2,1,3,3,1,NULL,NULL,1,4),
(9,NULL,NULL,'','','','9c9f95b4441b4b49b2c8166287289b7a','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 09:30:00','2026-11-20 09:30:00',NULL,NULL,FALSE,39,'2026-11-20 09:30:00',NULL,'+',NULL,2,NULL,NULL,2,2,2,NULL,NULL,NULL,2,NULL),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','draft',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 09:30:00','2026-11-20 09:30:00',NULL,NULL,FALSE,40,'2026-11-20 09:30:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','draft',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 09:30:00','2026-11-20 09:30:00',NULL,NULL,FALSE,41,'2026-11-20 09:30:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','draft',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',1,'2026-11-20 09:30:00','2026-11-20 09:30:00',NULL,NULL,FALSE,42,'2026-11-20 09:30:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','draft',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',2,'2026-11-20 09:30:00','2026-11-20 09:30:00',NULL,NULL,FALSE,43,'2026-11-20 09:30:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','draft',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 09:30:00','2026-11-20 09:30:00',NULL,NULL,FALSE,44,'2026-11-20 09:30:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','submitted',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 09:30:00','2026-11-20 09:30:00','2026-11-20 09:35:00',NULL,FALSE,45,'2026-11-20 09:35:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','accepted',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 09:30:00','2026-11-20 09:30:00','2026-11-20 09:35:00','2026-11-20 09:40:00',FALSE,46,'2026-11-20 09:40:00',NULL,'~',NULL,2,NULL,2,1,2,2,NULL,NULL,NULL,2,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','published',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 09:30:00','2026-11-20 09:30:00','2026-11-20 09:35:00','2026-11-20 09:40:00',TRUE,47,'2026-11-20 09:40:00',NULL,'~',25,2,NULL,2,1,2,2,2,NULL,NULL,2,4),
(9,'2022-01-01','2022-12-31','year','year','','9c9f95b4441b4b49b2c8166287289b7a','accepted',2022,'Hlášení stažené z webu','Jednou větou o tom, co se dělo.','Jilemnice, radnice',50,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',12500.5,'Rozpočet města',3,'2026-11-20 09:30:00','2026-11-20 09:30:00','2026-11-20 09:35:00','2026-11-20 09:40:00',TRUE,48,'2026-11-20 09:45:00',NULL,'~',25,2,NULL,2,1,2,2,NULL,NULL,NULL,2,4),
(10,NULL,NULL,'','','','60de722033324f8cbb9df00b02e372fd','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 09:45:00','2026-11-20 09:45:00',NULL,NULL,FALSE,49,'2026-11-20 09:45:00',NULL,'+',NULL,2,NULL,NULL,2,2,2,NULL,NULL,NULL,2,NULL),
(10,'2022-01-01','2022-12-31','year','year','','60de722033324f8cbb9df00b02e372fd','draft',2022,'Zveřejněné a znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 09:45:00','2026-11-20 09:45:00',NULL,NULL,FALSE,50,'2026-11-20 09:45:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(10,'2022-01-01','2022-12-31','year','year','','60de722033324f8cbb9df00b02e372fd','submitted',2022,'Zveřejněné a znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 09:45:00','2026-11-20 09:45:00','2026-11-20 09:50:00',NULL,FALSE,51,'2026-11-20 09:50:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(10,'2022-01-01','2022-12-31','year','year','','60de722033324f8cbb9df00b02e372fd','accepted',2022,'Zveřejněné a znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 09:45:00','2026-11-20 09:45:00','2026-11-20 09:50:00','2026-11-20 09:55:00',FALSE,52,'2026-11-20 09:55:00',NULL,'~',NULL,2,NULL,2,1,2,2,NULL,NULL,NULL,2,4),
(10,'2022-01-01','2022-12-31','year','year','','60de722033324f8cbb9df00b02e372fd','published',2022,'Zveřejněné a znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 09:45:00','2026-11-20 09:45:00','2026-11-20 09:50:00','2026-11-20 09:55:00',TRUE,53,'2026-11-20 09:55:00',NULL,'~',26,2,NULL,2,1,2,2,3,NULL,NULL,2,4),
(10,'2022-01-01','2022-12-31','year','year','','60de722033324f8cbb9df00b02e372fd','returned',2022,'Zveřejněné a znovu otevřené hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 09:45:00','2026-11-20 09:45:00','2026-11-20 09:50:00','2026-11-20 10:00:00',TRUE,54,'2026-11-20 10:00:00',NULL,'~',26,2,NULL,2,1,2,2,NULL,NULL,NULL,2,4),
(11,NULL,NULL,'','','','3d28a9da01f343d3812e23bb9ad1382e','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 10:00:00','2026-11-20 10:00:00',NULL,NULL,FALSE,55,'2026-11-20 10:00:00',NULL,'+',NULL,5,NULL,NULL,5,5,5,NULL,NULL,NULL,5,NULL),
(11,'2022-05-01','2022-06-30','month','month','','3d28a9da01f343d3812e23bb9ad1382e','draft',2022,'Společná akce dvou měst','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:00:00','2026-11-20 10:00:00',NULL,NULL,FALSE,56,'2026-11-20 10:00:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(11,'2022-05-01','2022-06-30','month','month','','3d28a9da01f343d3812e23bb9ad1382e','submitted',2022,'Společná akce dvou měst','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:00:00','2026-11-20 10:00:00','2026-11-20 10:05:00',NULL,FALSE,57,'2026-11-20 10:05:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(11,'2022-05-01','2022-06-30','month','month','','3d28a9da01f343d3812e23bb9ad1382e','accepted',2022,'Společná akce dvou měst','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:00:00','2026-11-20 10:00:00','2026-11-20 10:05:00','2026-11-20 10:10:00',FALSE,58,'2026-11-20 10:10:00',NULL,'~',NULL,5,NULL,2,1,5,5,NULL,NULL,NULL,5,4),
(11,'2022-05-01','2022-06-30','month','month','','3d28a9da01f343d3812e23bb9ad1382e','published',2022,'Společná akce dvou měst','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:00:00','2026-11-20 10:00:00','2026-11-20 10:05:00','2026-11-20 10:10:00',TRUE,59,'2026-11-20 10:10:00',NULL,'~',27,5,NULL,2,1,5,5,4,NULL,NULL,5,4),
(12,NULL,NULL,'','','','5fd4991e66094d009e4245c7ed588a92','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 10:10:00','2026-11-20 10:10:00',NULL,NULL,FALSE,60,'2026-11-20 10:10:00',NULL,'+',NULL,3,NULL,NULL,3,3,3,NULL,NULL,NULL,3,NULL),
(12,'2022-01-01','2022-12-31','year','year','','5fd4991e66094d009e4245c7ed588a92','draft',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:10:00','2026-11-20 10:10:00',NULL,NULL,FALSE,61,'2026-11-20 10:10:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(12,'2022-01-01','2022-12-31','year','year','','5fd4991e66094d009e4245c7ed588a92','draft',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:10:00','2026-11-20 10:10:00',NULL,NULL,FALSE,62,'2026-11-20 10:15:00',NULL,'~',27,3,NULL,2,1,3,3,NULL,NULL,NULL,3,4),
(12,'2022-01-01','2022-12-31','year','year','','5fd4991e66094d009e4245c7ed588a92','submitted',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:10:00','2026-11-20 10:10:00','2026-11-20 10:15:00',NULL,FALSE,63,'2026-11-20 10:15:00',NULL,'~',27,3,NULL,2,1,3,3,NULL,NULL,NULL,3,4),
(12,'2022-01-01','2022-12-31','year','year','','5fd4991e66094d009e4245c7ed588a92','accepted',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:10:00','2026-11-20 10:10:00','2026-11-20 10:15:00','2026-11-20 10:15:00',FALSE,64,'2026-11-20 10:15:00',NULL,'~',27,3,NULL,2,1,3,3,NULL,NULL,NULL,3,4),
(12,'2022-01-01','2022-12-31','year','year','','5fd4991e66094d009e4245c7ed588a92','published',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:10:00','2026-11-20 10:10:00','2026-11-20 10:15:00','2026-11-20 10:15:00',FALSE,65,'2026-11-20 10:15:00',NULL,'~',27,3,NULL,2,1,3,3,5,NULL,NULL,3,4),
(13,NULL,NULL,'','','','a7e7ee35f50244e5a6e8f0e4ec6d41bd','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 10:20:00','2026-11-20 10:20:00',NULL,NULL,FALSE,66,'2026-11-20 10:20:00',NULL,'+',NULL,2,NULL,NULL,2,2,2,NULL,NULL,NULL,2,NULL),
(13,'2022-01-01','2022-12-31','year','year','','a7e7ee35f50244e5a6e8f0e4ec6d41bd','draft',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:20:00','2026-11-20 10:20:00',NULL,NULL,FALSE,67,'2026-11-20 10:20:00',NULL,'~',NULL,2,NULL,2,2,2,2,NULL,NULL,NULL,2,4),
(13,'2022-01-01','2022-12-31','year','year','','a7e7ee35f50244e5a6e8f0e4ec6d41bd','draft',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:20:00','2026-11-20 10:20:00',NULL,NULL,FALSE,68,'2026-11-20 10:25:00',NULL,'~',27,2,NULL,2,1,2,2,NULL,NULL,NULL,2,4),
(13,'2022-01-01','2022-12-31','year','year','','a7e7ee35f50244e5a6e8f0e4ec6d41bd','submitted',2022,'Byli jsme u společné akce','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:20:00','2026-11-20 10:20:00','2026-11-20 10:25:00',NULL,FALSE,69,'2026-11-20 10:25:00',NULL,'~',27,2,NULL,2,1,2,2,NULL,NULL,NULL,2,4),
(14,NULL,NULL,'','','','1d5804d763ab4678b076d21cf5e597a8','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 10:30:00','2026-11-20 10:30:00',NULL,NULL,FALSE,70,'2026-11-20 10:30:00',NULL,'+',NULL,4,NULL,NULL,4,4,4,NULL,NULL,NULL,4,NULL),
(14,'2025-09-01','2025-09-30','month','month','','1d5804d763ab4678b076d21cf5e597a8','draft',2025,'Akce minulého roku','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:30:00','2026-11-20 10:30:00',NULL,NULL,FALSE,71,'2026-11-20 10:30:00',NULL,'~',NULL,4,NULL,2,4,4,4,NULL,NULL,NULL,4,4),
(14,'2025-09-01','2025-09-30','month','month','','1d5804d763ab4678b076d21cf5e597a8','submitted',2025,'Akce minulého roku','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:30:00','2026-11-20 10:30:00','2026-11-20 10:35:00',NULL,FALSE,72,'2026-11-20 10:35:00',NULL,'~',NULL,4,NULL,2,4,4,4,NULL,NULL,NULL,4,4),
(14,'2025-09-01','2025-09-30','month','month','','1d5804d763ab4678b076d21cf5e597a8','accepted',2025,'Akce minulého roku','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:30:00','2026-11-20 10:30:00','2026-11-20 10:35:00','2026-11-20 10:40:00',FALSE,73,'2026-11-20 10:40:00',NULL,'~',NULL,4,NULL,2,1,4,4,NULL,NULL,NULL,4,4),
(14,'2025-09-01','2025-09-30','month','month','','1d5804d763ab4678b076d21cf5e597a8','published',2025,'Akce minulého roku','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:30:00','2026-11-20 10:30:00','2026-11-20 10:35:00','2026-11-20 10:40:00',TRUE,74,'2026-11-20 10:40:00',NULL,'~',28,4,NULL,2,1,4,4,6,NULL,NULL,4,4),
(15,NULL,NULL,'','','','46d435228fc044ea8b9285eab5ea3778','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 10:40:00','2026-11-20 10:40:00',NULL,NULL,FALSE,75,'2026-11-20 10:40:00',NULL,'+',NULL,4,NULL,NULL,4,4,4,NULL,NULL,NULL,4,NULL),
(15,'2026-10-01','2026-10-31','month','month','','46d435228fc044ea8b9285eab5ea3778','draft',2026,'Jen do dokladů','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:40:00','2026-11-20 10:40:00',NULL,NULL,FALSE,76,'2026-11-20 10:40:00',NULL,'~',NULL,4,NULL,2,4,4,4,NULL,NULL,NULL,4,4),
(15,'2026-10-01','2026-10-31','month','month','','46d435228fc044ea8b9285eab5ea3778','submitted',2026,'Jen do dokladů','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:40:00','2026-11-20 10:40:00','2026-11-20 10:45:00',NULL,FALSE,77,'2026-11-20 10:45:00',NULL,'~',NULL,4,NULL,2,4,4,4,NULL,NULL,NULL,4,4),
(15,'2026-10-01','2026-10-31','month','month','','46d435228fc044ea8b9285eab5ea3778','accepted',2026,'Jen do dokladů','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:40:00','2026-11-20 10:40:00','2026-11-20 10:45:00','2026-11-20 10:50:00',FALSE,78,'2026-11-20 10:50:00',NULL,'~',NULL,4,NULL,2,1,4,4,NULL,NULL,NULL,4,4),
(16,NULL,NULL,'','','','d70c997d28c64ac58131802a8002250b','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 10:50:00','2026-11-20 10:50:00',NULL,NULL,FALSE,79,'2026-11-20 10:50:00',NULL,'+',NULL,3,NULL,NULL,3,3,3,NULL,NULL,NULL,3,NULL),
(16,'2025-01-01','2025-12-31','year','year','','d70c997d28c64ac58131802a8002250b','draft',2025,'Odvolané hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:50:00','2026-11-20 10:50:00',NULL,NULL,FALSE,80,'2026-11-20 10:50:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(16,'2025-01-01','2025-12-31','year','year','','d70c997d28c64ac58131802a8002250b','submitted',2025,'Odvolané hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:50:00','2026-11-20 10:50:00','2026-11-20 10:55:00',NULL,FALSE,81,'2026-11-20 10:55:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(16,'2025-01-01','2025-12-31','year','year','','d70c997d28c64ac58131802a8002250b','withdrawn',2025,'Odvolané hlášení','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 10:50:00','2026-11-20 10:50:00','2026-11-20 10:55:00',NULL,FALSE,82,'2026-11-20 11:00:00',NULL,'~',NULL,3,NULL,2,3,3,3,NULL,NULL,NULL,3,4),
(17,NULL,NULL,'','','','13840fcf7f8c43ddb331c5e151a098d1','draft',2026,'','','',NULL,'','',NULL,'',0,'2026-11-20 15:20:00','2026-11-20 15:20:00',NULL,NULL,FALSE,83,'2026-11-20 15:20:00',NULL,'+',NULL,5,NULL,NULL,5,5,5,NULL,NULL,NULL,5,NULL),
(17,'2025-01-01','2025-12-31','year','year','','13840fcf7f8c43ddb331c5e151a098d1','draft',2025,'Hlášení, o němž zprávy teprve půjdou','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 15:20:00','2026-11-20 15:20:00',NULL,NULL,FALSE,84,'2026-11-20 15:20:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4),
(17,'2025-01-01','2025-12-31','year','year','','13840fcf7f8c43ddb331c5e151a098d1','submitted',2025,'Hlášení, o němž zprávy teprve půjdou','','',NULL,'<p>Sešli jsme se u radnice.</p>','<p>Plán na další rok.</p>',NULL,'',1,'2026-11-20 15:20:00','2026-11-20 15:20:00','2026-11-20 15:25:00',NULL,FALSE,85,'2026-11-20 15:25:00',NULL,'~',NULL,5,NULL,2,5,5,5,NULL,NULL,NULL,5,4);
INSERT INTO reports_historicalactivityreport_indicators ("id","m2m_history_id","activityreport_id","history_id","indicator_id") VALUES
(1,1,1,4,19),
(2,2,1,4,20),
(1,3,1,5,19),
(2,4,1,5,20),
(1,5,1,6,19),
(2,6,1,6,20),
(1,7,1,7,19),
(2,8,1,7,20),
(3,9,8,32,19),
(4,10,8,32,20),
(3,11,8,33,19),
(4,12,8,33,20),
(3,13,8,34,19),
(4,14,8,34,20),
(3,15,8,35,19),
(4,16,8,35,20),
(3,17,8,36,19),
(4,18,8,36,20),
(3,19,8,37,19),
(4,20,8,37,20),
(3,21,8,38,19),
(4,22,8,38,20),
(5,23,9,42,19),
(6,24,9,42,20),
(5,25,9,43,19),
(6,26,9,43,20),
(5,27,9,44,19),
(6,28,9,44,20),
(5,29,9,45,19),
(6,30,9,45,20),
(5,31,9,46,19),
(6,32,9,46,20),
(5,33,9,47,19),
(6,34,9,47,20),
(5,35,9,48,19),
(6,36,9,48,20);
INSERT INTO reports_historicalactivityreport_topics ("id","m2m_history_id","activityreport_id","history_id","topic_id") VALUES
(1,1,1,3,1),
(2,2,1,3,3),
(1,3,1,4,1),
(2,4,1,4,3),
(1,5,1,5,1),
(2,6,1,5,3),
(1,7,1,6,1),
(2,8,1,6,3),
(1,9,1,7,1),
(2,10,1,7,3),
(3,11,8,31,1),
(4,12,8,31,3),
(3,13,8,32,1),
(4,14,8,32,3),
(3,15,8,33,1),
(4,16,8,33,3),
(3,17,8,34,1),
(4,18,8,34,3),
(3,19,8,35,1),
(4,20,8,35,3),
(3,21,8,36,1),
(4,22,8,36,3),
(3,23,8,37,1),
(4,24,8,37,3),
(3,25,8,38,1),
(4,26,8,38,3),
(5,27,9,41,1),
(6,28,9,41,3),
(5,29,9,42,1),
(6,30,9,42,3),
(5,31,9,43,1),
(6,32,9,43,3),
(5,33,9,44,1),
(6,34,9,44,3),
(5,35,9,45,1),
(6,36,9,45,3),
(5,37,9,46,1),
(6,38,9,46,3),
(5,39,9,47,1),
(6,40,9,47,3),
(5,41,9,48,1),
(6,42,9,48,3);
INSERT INTO reports_historicalevidencelink ("id","year","title","url","note","added_at","history_id","history_date","history_change_reason","history_type","added_by_id","history_user_id","indicator_id","organisation_id") VALUES
(1,2026,'Doklad 1: Jilemnice','https://jilemnice.example/doklad/0','','2026-11-20 12:00:00',1,'2026-11-20 12:00:00',NULL,'+',2,2,15,2),
(2,2026,'Doklad 2: Jilemnice','https://jilemnice.example/doklad/1','Usnesení rady','2026-11-20 12:00:00',2,'2026-11-20 12:00:00',NULL,'+',2,2,16,2),
(3,2026,'Doklad 3: Jilemnice','https://jilemnice.example/doklad/2','Usnesení rady','2026-11-20 12:00:00',3,'2026-11-20 12:00:00',NULL,'+',2,2,17,2),
(3,2026,'Doklad 3: Jilemnice','https://jilemnice.example/doklad/2','Usnesení rady','2026-11-20 12:00:00',4,'2026-11-20 12:00:00',NULL,'-',2,2,17,2),
(4,2026,'Doklad 1: Liberec','https://liberec.example/doklad/0','','2026-11-20 12:05:00',5,'2026-11-20 12:05:00',NULL,'+',3,3,15,3),
(5,2026,'Doklad 2: Liberec','https://liberec.example/doklad/1','Usnesení rady','2026-11-20 12:05:00',6,'2026-11-20 12:05:00',NULL,'+',3,3,16,3),
(6,2026,'Doklad 3: Liberec','https://liberec.example/doklad/2','Usnesení rady','2026-11-20 12:05:00',7,'2026-11-20 12:05:00',NULL,'+',3,3,17,3),
(6,2026,'Doklad 3: Liberec','https://liberec.example/doklad/2','Usnesení rady','2026-11-20 12:05:00',8,'2026-11-20 12:05:00',NULL,'-',3,3,17,3),
(7,2026,'Doklad 1: Rokytnice nad Jizerou','https://rokytnice-nad-jizerou.example/doklad/0','','2026-11-20 12:10:00',9,'2026-11-20 12:10:00',NULL,'+',4,4,15,4),
(8,2026,'Doklad 2: Rokytnice nad Jizerou','https://rokytnice-nad-jizerou.example/doklad/1','Usnesení rady','2026-11-20 12:10:00',10,'2026-11-20 12:10:00',NULL,'+',4,4,16,4),
(9,2026,'Doklad 3: Rokytnice nad Jizerou','https://rokytnice-nad-jizerou.example/doklad/2','Usnesení rady','2026-11-20 12:10:00',11,'2026-11-20 12:10:00',NULL,'+',4,4,17,4),
(9,2026,'Doklad 3: Rokytnice nad Jizerou','https://rokytnice-nad-jizerou.example/doklad/2','Usnesení rady','2026-11-20 12:10:00',12,'2026-11-20 12:10:00',NULL,'-',4,4,17,4),
(10,2026,'Doklad 1: Turnov','https://turnov.example/doklad/0','','2026-11-20 12:15:00',13,'2026-11-20 12:15:00',NULL,'+',5,5,15,5),
(11,2026,'Doklad 2: Turnov','https://turnov.example/doklad/1','Usnesení rady','2026-11-20 12:15:00',14,'2026-11-20 12:15:00',NULL,'+',5,5,16,5),
(12,2026,'Doklad 3: Turnov','https://turnov.example/doklad/2','Usnesení rady','2026-11-20 12:15:00',15,'2026-11-20 12:15:00',NULL,'+',5,5,17,5),
(12,2026,'Doklad 3: Turnov','https://turnov.example/doklad/2','Usnesení rady','2026-11-20 12:15:00',16,'2026-11-20 12:15:00',NULL,'-',5,5,17,5);
INSERT INTO reports_historicalreportattachment ("id","order","title","file","fingerprint","history_id","history_date","history_change_reason","history_type","history_user_id","report_id","shown_as_id") VALUES
(1,1,'zapis z akce','dokumenty/Q5W0ETUSXZol/zapis_z_akce.pdf','2cbd2d32057ff5ba80cef0a2916405009aeb62dee9bbf0942cfcf6a212d75ee9',1,'2026-11-20 08:10:00',NULL,'+',5,1,NULL),
(2,1,'zapis z akce','dokumenty/DfRtouDTrP3a/zapis_z_akce.pdf','2cbd2d32057ff5ba80cef0a2916405009aeb62dee9bbf0942cfcf6a212d75ee9',2,'2026-11-20 09:10:00',NULL,'+',3,8,NULL),
(3,1,'zapis z akce','dokumenty/ujaXH_GHQx8h/zapis_z_akce.pdf','2cbd2d32057ff5ba80cef0a2916405009aeb62dee9bbf0942cfcf6a212d75ee9',3,'2026-11-20 09:30:00',NULL,'+',2,9,NULL);
INSERT INTO reports_historicalreportkind ("id","order","name","name_en","history_id","history_date","history_change_reason","history_type","heading_id","history_user_id") VALUES
(1,1,'Osvětová kampaň','Awareness campaign',1,'2026-11-20 07:00:00','Načteno ze souboru report_kinds.yaml','+',4,NULL),
(2,2,'Setkání s veřejností','Meeting with the public',2,'2026-11-20 07:00:00','Načteno ze souboru report_kinds.yaml','+',1,NULL),
(3,3,'Anketa','Survey',3,'2026-11-20 07:00:00','Načteno ze souboru report_kinds.yaml','+',1,NULL),
(4,4,'Partnerský projekt','Partnership project',4,'2026-11-20 07:00:00','Načteno ze souboru report_kinds.yaml','+',2,NULL),
(5,5,'Vzdělávání','Education',5,'2026-11-20 07:00:00','Načteno ze souboru report_kinds.yaml','+',4,NULL),
(6,6,'Medializace','Media coverage',6,'2026-11-20 07:00:00','Načteno ze souboru report_kinds.yaml','+',4,NULL),
(7,7,'Finanční podpora','Financial support',7,'2026-11-20 07:00:00','Načteno ze souboru report_kinds.yaml','+',NULL,NULL),
(8,8,'Ocenění','Award',8,'2026-11-20 07:00:00','Načteno ze souboru report_kinds.yaml','+',NULL,NULL);
INSERT INTO reports_historicalreportphoto ("id","order","image","width","height","renditions","kind","children_recognisable","consent_reference","credit","fingerprint","alt","history_id","history_date","history_change_reason","history_type","history_user_id","report_id","shown_as_id") VALUES
(1,1,'fotografie/OmfYYOUASqoy/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','',1,'2026-11-20 08:10:00',NULL,'+',5,1,NULL),
(1,1,'fotografie/OmfYYOUASqoy/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','Lidé na náměstí',2,'2026-11-20 08:10:00',NULL,'~',5,1,NULL),
(2,1,'fotografie/cygV3_DbgeRw/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','',3,'2026-11-20 09:10:00',NULL,'+',3,8,NULL),
(2,1,'fotografie/cygV3_DbgeRw/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','Lidé na náměstí',4,'2026-11-20 09:10:00',NULL,'~',3,8,NULL),
(3,1,'fotografie/rzcRrcXj7EYF/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','',5,'2026-11-20 09:30:00',NULL,'+',2,9,NULL),
(3,1,'fotografie/rzcRrcXj7EYF/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','Lidé na náměstí',6,'2026-11-20 09:30:00',NULL,'~',2,9,NULL);
INSERT INTO reports_reportattachment ("id","order","title","file","fingerprint","report_id","shown_as_id") VALUES
(1,1,'zapis z akce','dokumenty/Q5W0ETUSXZol/zapis_z_akce.pdf','2cbd2d32057ff5ba80cef0a2916405009aeb62dee9bbf0942cfcf6a212d75ee9',1,NULL),
(2,1,'zapis z akce','dokumenty/DfRtouDTrP3a/zapis_z_akce.pdf','2cbd2d32057ff5ba80cef0a2916405009aeb62dee9bbf0942cfcf6a212d75ee9',8,2),
(3,1,'zapis z akce','dokumenty/ujaXH_GHQx8h/zapis_z_akce.pdf','2cbd2d32057ff5ba80cef0a2916405009aeb62dee9bbf0942cfcf6a212d75ee9',9,NULL);
INSERT INTO reports_reportevent ("id","action","from_office","at","text","by_id","report_id") VALUES
(1,'created',FALSE,'2026-11-20 08:10:00','',5,1),
(2,'created',FALSE,'2026-11-20 08:15:00','',5,2),
(3,'created',FALSE,'2026-11-20 08:20:00','',5,3),
(4,'created',FALSE,'2026-11-20 08:20:00','',5,4),
(5,'withdrawn',FALSE,'2026-11-20 08:25:00','',5,4),
(6,'created',FALSE,'2026-11-20 08:25:00','',5,5),
(7,'submitted',FALSE,'2026-11-20 08:30:00','Posíláme hlášení.',5,5),
(8,'withdrawn',FALSE,'2026-11-20 08:35:00','Doplníme přílohy.',5,5),
(9,'resumed',FALSE,'2026-11-20 08:40:00','',5,5),
(10,'created',FALSE,'2026-11-20 08:40:00','',5,6),
(11,'submitted',FALSE,'2026-11-20 08:45:00','Posíláme hlášení.',5,6),
(12,'withdrawn',FALSE,'2026-11-20 08:50:00','',5,6),
(13,'resumed',FALSE,'2026-11-20 08:50:00','',5,6),
(14,'created',FALSE,'2026-11-20 08:50:00','',3,7),
(15,'submitted',FALSE,'2026-11-20 08:55:00','Posíláme hlášení.',3,7),
(16,'returned',TRUE,'2026-11-20 09:00:00','Doplňte prosím počet účastníků.',1,7),
(17,'commented',FALSE,'2026-11-20 09:05:00','Počet zjistíme do pátku.',3,7),
(18,'commented',TRUE,'2026-11-20 09:10:00','Dobře, počkáme.',1,7),
(19,'created',FALSE,'2026-11-20 09:10:00','',3,8),
(20,'submitted',FALSE,'2026-11-20 09:15:00','Posíláme hlášení.',3,8),
(21,'edited',TRUE,'2026-11-20 09:20:00','Název, Partneři',1,8),
(22,'accepted',TRUE,'2026-11-20 09:25:00','Opravili jsme název a partnery.',1,8),
(23,'published',TRUE,'2026-11-20 09:30:00','',1,8),
(24,'created',FALSE,'2026-11-20 09:30:00','',2,9),
(25,'submitted',FALSE,'2026-11-20 09:35:00','Posíláme hlášení.',2,9),
(26,'accepted',TRUE,'2026-11-20 09:40:00','',1,9),
(27,'published',TRUE,'2026-11-20 09:40:00','',1,9),
(28,'unpublished',TRUE,'2026-11-20 09:45:00','Na fotografii jsou děti.',1,9),
(29,'created',FALSE,'2026-11-20 09:45:00','',2,10),
(30,'submitted',FALSE,'2026-11-20 09:50:00','Posíláme hlášení.',2,10),
(31,'accepted',TRUE,'2026-11-20 09:55:00','',1,10),
(32,'published',TRUE,'2026-11-20 09:55:00','',1,10),
(33,'reopened',TRUE,'2026-11-20 10:00:00','Opravte prosím datum.',1,10),
(34,'created',FALSE,'2026-11-20 10:00:00','',5,11),
(35,'submitted',FALSE,'2026-11-20 10:05:00','Posíláme hlášení.',5,11),
(36,'accepted',TRUE,'2026-11-20 10:10:00','',1,11),
(37,'published',TRUE,'2026-11-20 10:10:00','',1,11),
(38,'created',FALSE,'2026-11-20 10:10:00','',3,12),
(39,'submitted',FALSE,'2026-11-20 10:15:00','',3,12),
(40,'accepted',TRUE,'2026-11-20 10:15:00','',1,12),
(41,'published',TRUE,'2026-11-20 10:15:00','',1,12),
(42,'created',FALSE,'2026-11-20 10:20:00','',2,13),
(43,'submitted',FALSE,'2026-11-20 10:25:00','',2,13),
(44,'created',FALSE,'2026-11-20 10:30:00','',4,14),
(45,'submitted',FALSE,'2026-11-20 10:35:00','Posíláme hlášení.',4,14),
(46,'accepted',TRUE,'2026-11-20 10:40:00','',1,14),
(47,'published',TRUE,'2026-11-20 10:40:00','',1,14),
(48,'created',FALSE,'2026-11-20 10:40:00','',4,15),
(49,'submitted',FALSE,'2026-11-20 10:45:00','Posíláme hlášení.',4,15),
(50,'accepted',TRUE,'2026-11-20 10:50:00','',1,15),
(51,'created',FALSE,'2026-11-20 10:50:00','',3,16),
(52,'submitted',FALSE,'2026-11-20 10:55:00','Posíláme hlášení.',3,16),
(53,'withdrawn',FALSE,'2026-11-20 11:00:00','Byl to omyl.',3,16),
(54,'created',FALSE,'2026-11-20 15:20:00','',5,17),
(55,'submitted',FALSE,'2026-11-20 15:25:00','Posíláme hlášení.',5,17),
(56,'commented',TRUE,'2026-11-20 15:30:00','Podíváme se na to.',1,17),
(57,'commented',TRUE,'2026-11-20 15:30:00','Ještě prosím o strpení.',1,17),
(58,'commented',TRUE,'2026-11-20 15:30:00','Odpovíme zítra.',1,17);
INSERT INTO reports_reportkind ("id","order","name","name_en","heading_id") VALUES
(1,1,'Osvětová kampaň','Awareness campaign',4),
(2,2,'Setkání s veřejností','Meeting with the public',1),
(3,3,'Anketa','Survey',1),
(4,4,'Partnerský projekt','Partnership project',2),
(5,5,'Vzdělávání','Education',4),
(6,6,'Medializace','Media coverage',4),
(7,7,'Finanční podpora','Financial support',NULL),
(8,8,'Ocenění','Award',NULL);
INSERT INTO reports_reportlink ("id","order","title","url","description","report_id","shown_as_id") VALUES
(1,0,'Zpráva z akce','https://noviny.example/akce','',1,NULL),
(2,0,'Zpráva z akce','https://noviny.example/akce','',8,2),
(3,0,'Zpráva z akce','https://noviny.example/akce','',9,NULL);
INSERT INTO reports_reportpartner ("id","order","name","sector","report_id") VALUES
(1,0,'Spolek sousedů','nonprofit',1),
(2,1,'Obchod','',1),
(3,0,'Spolek sousedů','nonprofit',8),
(5,1,'Knihovna','public',8),
(6,0,'Spolek sousedů','nonprofit',9),
(7,1,'Obchod','',9);
INSERT INTO reports_reportphoto ("id","order","image","width","height","renditions","kind","children_recognisable","consent_reference","credit","fingerprint","alt","report_id","shown_as_id") VALUES
(1,1,'fotografie/OmfYYOUASqoy/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','Lidé na náměstí',1,NULL),
(2,1,'fotografie/cygV3_DbgeRw/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','Lidé na náměstí',8,2),
(3,1,'fotografie/rzcRrcXj7EYF/namesti.jpg',80,60,'[80]','documentary',FALSE,'','','c767719a527b39463973652451f231f88a90a60d00a8f63471a8371baa82a55e','Lidé na náměstí',9,NULL);
INSERT INTO reports_reportversion ("id","number","at","content","report_id") VALUES
(1,1,'2026-11-20 08:30:00','{"kind": "Partnersk\u00fd projekt", "title": "Znovu otev\u0159en\u00e9 hl\u00e1\u0161en\u00ed", "summary": "", "period": "2022", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Turnov", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',5),
(2,1,'2026-11-20 08:45:00','{"kind": "Partnersk\u00fd projekt", "title": "Opravovan\u00e9 hl\u00e1\u0161en\u00ed", "summary": "", "period": "2022", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Turnov", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',6),
(3,1,'2026-11-20 08:55:00','{"kind": "Partnersk\u00fd projekt", "title": "Vr\u00e1cen\u00e9 a okomentovan\u00e9 hl\u00e1\u0161en\u00ed", "summary": "", "period": "2022", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Liberec", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',7),
(4,1,'2026-11-20 09:15:00','{"kind": "Partnersk\u00fd projekt", "title": "Hl\u00e1\u0161en\u00ed opraven\u00e9 \u00fa\u0159adem", "summary": "Jednou v\u011btou o tom, co se d\u011blo.", "period": "2022", "place": "Liberec, radnice", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "Spr\u00e1va v\u011bc\u00ed ve\u0159ejn\u00fdch a \u00fazemn\u00ed rozvoj\nUdr\u017eiteln\u00e1 spot\u0159eba a v\u00fdroba", "organiser": "Liberec", "participants": "50", "partners": "Spolek soused\u016f (neziskov\u00fd sektor)\nObchod", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "12\u00a0500,50\u00a0K\u010d", "funding": "Rozpo\u010det m\u011bsta", "indicators": "6.1 Ofici\u00e1ln\u00ed komise pro MA21\nK.1 Pl\u00e1nov\u00e1n\u00ed s ve\u0159ejnost\u00ed", "plan_item": "", "grant_project": "", "links": "Zpr\u00e1va z akce \u2013 https://noviny.example/akce", "attachments": "zapis z akce", "photos": "Lid\u00e9 na n\u00e1m\u011bst\u00ed"}',8),
(5,2,'2026-11-20 09:20:00','{"kind": "Partnersk\u00fd projekt", "title": "Hl\u00e1\u0161en\u00ed, kter\u00e9 \u00fa\u0159ad opravil", "summary": "Jednou v\u011btou o tom, co se d\u011blo.", "period": "2022", "place": "Liberec, radnice", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "Spr\u00e1va v\u011bc\u00ed ve\u0159ejn\u00fdch a \u00fazemn\u00ed rozvoj\nUdr\u017eiteln\u00e1 spot\u0159eba a v\u00fdroba", "organiser": "Liberec", "participants": "50", "partners": "Spolek soused\u016f (neziskov\u00fd sektor)\nKnihovna (ve\u0159ejn\u00fd sektor)", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "12\u00a0500,50\u00a0K\u010d", "funding": "Rozpo\u010det m\u011bsta", "indicators": "6.1 Ofici\u00e1ln\u00ed komise pro MA21\nK.1 Pl\u00e1nov\u00e1n\u00ed s ve\u0159ejnost\u00ed", "plan_item": "", "grant_project": "", "links": "Zpr\u00e1va z akce \u2013 https://noviny.example/akce", "attachments": "zapis z akce", "photos": "Lid\u00e9 na n\u00e1m\u011bst\u00ed", "correction": {"step": 21, "before": {"title": "Hl\u00e1\u0161en\u00ed opraven\u00e9 \u00fa\u0159adem", "partners": "Spolek soused\u016f (neziskov\u00fd sektor)\nObchod"}}}',8),
(6,1,'2026-11-20 09:35:00','{"kind": "Partnersk\u00fd projekt", "title": "Hl\u00e1\u0161en\u00ed sta\u017een\u00e9 z webu", "summary": "Jednou v\u011btou o tom, co se d\u011blo.", "period": "2022", "place": "Jilemnice, radnice", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "Spr\u00e1va v\u011bc\u00ed ve\u0159ejn\u00fdch a \u00fazemn\u00ed rozvoj\nUdr\u017eiteln\u00e1 spot\u0159eba a v\u00fdroba", "organiser": "Jilemnice", "participants": "50", "partners": "Spolek soused\u016f (neziskov\u00fd sektor)\nObchod", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "12\u00a0500,50\u00a0K\u010d", "funding": "Rozpo\u010det m\u011bsta", "indicators": "6.1 Ofici\u00e1ln\u00ed komise pro MA21\nK.1 Pl\u00e1nov\u00e1n\u00ed s ve\u0159ejnost\u00ed", "plan_item": "", "grant_project": "", "links": "Zpr\u00e1va z akce \u2013 https://noviny.example/akce", "attachments": "zapis z akce", "photos": "Lid\u00e9 na n\u00e1m\u011bst\u00ed"}',9),
(7,1,'2026-11-20 09:50:00','{"kind": "Partnersk\u00fd projekt", "title": "Zve\u0159ejn\u011bn\u00e9 a znovu otev\u0159en\u00e9 hl\u00e1\u0161en\u00ed", "summary": "", "period": "2022", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Jilemnice", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',10),
(8,1,'2026-11-20 10:05:00','{"kind": "Partnersk\u00fd projekt", "title": "Spole\u010dn\u00e1 akce dvou m\u011bst", "summary": "", "period": "kv\u011bten a \u010derven 2022", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Turnov", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',11),
(9,1,'2026-11-20 10:15:00','{"kind": "Partnersk\u00fd projekt", "title": "Byli jsme u spole\u010dn\u00e9 akce", "summary": "", "period": "2022", "place": "", "activity": "Spole\u010dn\u00e1 akce dvou m\u011bst", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Liberec", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',12),
(10,1,'2026-11-20 10:25:00','{"kind": "Partnersk\u00fd projekt", "title": "Byli jsme u spole\u010dn\u00e9 akce", "summary": "", "period": "2022", "place": "", "activity": "Spole\u010dn\u00e1 akce dvou m\u011bst", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Jilemnice", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',13),
(11,1,'2026-11-20 10:35:00','{"kind": "Partnersk\u00fd projekt", "title": "Akce minul\u00e9ho roku", "summary": "", "period": "z\u00e1\u0159\u00ed 2025", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Rokytnice nad Jizerou", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',14),
(12,1,'2026-11-20 10:45:00','{"kind": "Partnersk\u00fd projekt", "title": "Jen do doklad\u016f", "summary": "", "period": "\u0159\u00edjen 2026", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Rokytnice nad Jizerou", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',15),
(13,1,'2026-11-20 10:55:00','{"kind": "Partnersk\u00fd projekt", "title": "Odvolan\u00e9 hl\u00e1\u0161en\u00ed", "summary": "", "period": "2025", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Liberec", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',16),
(14,1,'2026-11-20 15:25:00','{"kind": "Partnersk\u00fd projekt", "title": "Hl\u00e1\u0161en\u00ed, o n\u011bm\u017e zpr\u00e1vy teprve p\u016fjdou", "summary": "", "period": "2025", "place": "", "activity": "", "series": "", "heading": "Partnerstv\u00ed ve\u0159ejn\u00e9ho, neziskov\u00e9ho a podnikatelsk\u00e9ho sektoru", "topics": "", "organiser": "Turnov", "participants": "", "partners": "", "description": "Se\u0161li jsme se u radnice.", "outputs": "Pl\u00e1n na dal\u0161\u00ed rok.", "cost": "", "funding": "", "indicators": "", "plan_item": "", "grant_project": "", "links": "", "attachments": "", "photos": ""}',17);
INSERT INTO reports_stash ("id","token","path","typed","created_at") VALUES
(1,'odlozeny-text-pro-zkousku','/hlaseni/f050f2f9-a756-4d0d-918d-4b6e24892254/co-a-kdy/','{"title": ["Ps\u00e1no po odhl\u00e1\u0161en\u00ed"], "topics": ["1", "2"]}','2026-11-20 12:20:00');
INSERT INTO task_queue_task ("id","kind","arguments","key","lane","priority","state","created_at","due_at","give_up_at","attempts","worker","started_at","heartbeat_at","finished_at","progress","progress_note","last_fault") VALUES
(1,'outbox.deliver_mail','{}',NULL,'quick',10,'done','2026-11-20 08:30:00','2026-11-20 08:30:00','2026-11-23 08:30:00',1,'worker:1:','2026-11-20 14:50:00','2026-11-20 14:50:00','2026-11-20 14:50:00',100,'',''),
(2,'outbox.deliver_mail','{}',NULL,'quick',10,'done','2026-11-20 08:35:00','2026-11-20 08:35:00','2026-11-23 08:35:00',1,'worker:1:','2026-11-20 14:50:00','2026-11-20 14:50:00','2026-11-20 14:50:00',100,'',''),
(3,'outbox.deliver_mail','{}',NULL,'quick',10,'done','2026-11-20 08:45:00','2026-11-20 08:45:00','2026-11-23 08:45:00',1,'worker:1:','2026-11-20 14:50:00','2026-11-20 14:50:00','2026-11-20 14:50:00',100,'',''),
(43,'outbox.deliver_mail','{}',NULL,'quick',10,'running','2026-11-20 15:25:00','2026-11-20 15:25:00','2026-11-23 15:25:00',1,'worker:1:','2026-11-20 15:30:00','2026-11-20 15:30:00',NULL,0,'',''),
(44,'outbox.deliver_mail','{}',NULL,'quick',10,'waiting','2026-11-20 15:30:00','2026-11-20 15:31:00','2026-11-23 15:30:00',1,'worker:1:','2026-11-20 15:30:00','2026-11-20 15:30:00',NULL,0,'','ConnectionRefusedError'),
(45,'outbox.deliver_mail','{}',NULL,'quick',10,'failed','2026-11-20 15:30:00','2026-11-20 15:30:00','2026-11-23 15:30:00',1,'worker:1:','2026-11-20 15:30:00','2026-11-20 15:30:00','2026-11-20 15:30:00',0,'','ValueError'),
(46,'outbox.deliver_mail','{}',NULL,'quick',10,'waiting','2026-11-20 15:30:00','2026-11-20 15:30:00','2026-11-23 15:30:00',0,'',NULL,NULL,NULL,0,'','');
