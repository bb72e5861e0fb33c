/** Style of the report: light and dark by the system, narrow and wide, screen and paper. */
export const pageStyle = `
:root{--ground:#fff;--ink:#1b1f23;--soft:#5c6670;--line:#d9dee3;--wash:#f6f8f9;--accent:#0b6e8f;
--shade:rgb(27 31 35/.3);--bad:#b3261e;--torn:#a04000;--warn:#8a5800;--good:#1f6f43;--open:#5b4b9a;
--series-1:#0072b2;--series-2:#d55e00;--series-3:#009e73;--series-4:#cc79a7;--series-5:#e69f00;--series-6:#56b4e9;--series-7:#000}
@media screen and (prefers-color-scheme:dark){:root{--ground:#14171a;--ink:#e6e8ea;--soft:#9aa4ad;--line:#2b3137;--wash:#1b1f23;--accent:#5cc3e2;
--shade:rgb(230 232 234/.3);--bad:#ff8a80;--torn:#ffa26b;--warn:#f0b653;--good:#7fd1a0;--open:#b9a9f5;
--series-1:#4aa8e0;--series-2:#f2874a;--series-3:#35c79b;--series-4:#e3a3c8;--series-5:#f3bd45;--series-6:#a3d8f7;--series-7:#fff}}
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-padding-top:12px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/22px system-ui,"Segoe UI",Inter,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
.page{max-width:960px;margin:0 auto;padding:28px 20px 72px}
nav{display:none}
h1{font-size:24px;line-height:30px;font-weight:600;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:17px;line-height:24px;font-weight:600;margin:30px 0 8px}
h3{font-size:15px;line-height:22px;font-weight:600;margin:20px 0 6px}.card h3,.finding h3{margin-top:0}h3 .small{font-weight:400}
h4{font-size:13px;line-height:19px;font-weight:600;margin:12px 0 4px}
p{margin:0 0 8px;max-width:75ch;overflow-wrap:anywhere}
b,strong{font-weight:600}
a{color:var(--accent);text-underline-offset:2px;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.soft{color:var(--soft)}.small{font-size:13px;line-height:19px}p.given{max-width:none}
.bad{color:var(--bad)}.torn{color:var(--torn)}.warn{color:var(--warn)}.good{color:var(--good)}.open{color:var(--open)}
.verdict{white-space:nowrap}
code,pre{font:12px/18px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
pre{margin:0;padding:8px 12px;background:var(--wash);border-radius:4px;overflow-x:auto;tab-size:2}
.box{overflow-x:auto;overflow-wrap:normal;position:relative;margin:0 0 10px;--veil:var(--ground) 40%,transparent;--edge:var(--shade),transparent;
background:linear-gradient(90deg,var(--veil)) left/32px 100% no-repeat local,linear-gradient(270deg,var(--veil)) right/32px 100% no-repeat local,linear-gradient(90deg,var(--edge)) left/12px 100% no-repeat scroll,linear-gradient(270deg,var(--edge)) right/12px 100% no-repeat scroll}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:18px}
th{font-weight:500;color:var(--soft);text-align:left;border-bottom:1px solid var(--line);padding:4px 14px 4px 0;vertical-align:bottom;white-space:nowrap}
td{border-bottom:1px solid var(--line);padding:6px 14px 6px 0;vertical-align:baseline}
th:last-child,td:last-child{padding-right:0}
tbody th{color:var(--ink);font-weight:400;white-space:normal;padding:6px 14px 6px 0;vertical-align:baseline;min-width:150px}
tbody tr:hover>*{background:var(--wash)}
td.number{white-space:nowrap}td.count{text-align:right;white-space:nowrap}th.count{text-align:right}
td.unit{white-space:nowrap;color:var(--soft)}
.whole{display:inline-block;text-align:right}
table .under{display:block;color:var(--soft)}.who{color:var(--ink)}.note{font-size:12px;line-height:16px}.phone{display:none}
tbody th a{color:inherit;text-decoration-color:var(--soft)}tbody th a:hover{color:var(--accent)}
td .sha{display:block;width:32ch;word-break:break-all;color:var(--soft)}
td .file{overflow-wrap:anywhere}
td.wide{min-width:220px}td.stated{min-width:110px;max-width:190px}
.card{border:1px solid var(--line);border-radius:6px;padding:12px 16px;margin:0 0 12px}
.card>:last-child{margin-bottom:0}
.cards{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:12px}.cards .card{margin:0;padding:10px 14px}.card .lines{font-size:12.5px;line-height:17px;margin:2px 0 6px}.card.wide{grid-column:1/-1}
.against{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,220px),1fr));gap:8px;margin:8px 0;padding:0;list-style:none}
.against li{background:var(--wash);border-radius:4px;padding:6px 12px;overflow-wrap:anywhere}
.card.wide .case{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,5fr);gap:0 20px;align-items:start}.case>ul{margin:2px 0 8px}.card.wide .case>ul{margin-bottom:0}.case>div>:last-child{margin-bottom:0}
.against b{display:block}.against .short{font-size:17px}
details{margin:0 0 8px}
summary{cursor:pointer;color:var(--accent);font-size:13px;line-height:19px;width:max-content;max-width:100%;padding:2px 0}
details:not([open])>summary{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
details>div{padding:4px 0 4px}
details p,details li{font-size:13px;line-height:19px;max-width:90ch;margin:0 0 4px}
math{font-size:15px;margin-right:20px}.equation math{white-space:nowrap}
ol,ul{padding-left:22px;margin:0 0 8px}
li{overflow-wrap:anywhere}
ol.next li{margin:0 0 8px;max-width:80ch}
ul.lines{list-style:none;padding:0;margin:6px 0 8px;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:2px 24px;font-size:13px;line-height:19px}.long{font-size:13px;line-height:19px}
ul.gates{list-style:none;margin:0 0 12px;padding:0;font-size:13px;line-height:19px}
ul.gates li{padding:4px 0;border-bottom:1px solid var(--line)}
ul.brief{list-style:none;padding:0;margin:0;font-size:13px;line-height:19px}
ul.brief>li{padding:5px 0;border-bottom:1px solid var(--line)}ul.rows>li{padding:3px 0}.brief details,.brief p{margin:0;max-width:110ch}.brief summary{color:inherit;padding:0}
.rows summary{display:grid;grid-template-columns:12px 118px 26px minmax(0,5fr) minmax(0,6fr);gap:0 6px;width:auto}.rows summary::before{content:"▸";color:var(--accent)}.rows [open]>summary::before{content:"▾"}.rows summary::marker{content:""}
.rows details:not([open])>summary{white-space:normal}.rows details:not([open]) .gist{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.card .small{max-width:100ch}
.finding{margin:0 0 28px}
.halves{display:grid;grid-template-columns:minmax(0,322px) minmax(0,1fr);gap:0 28px;align-items:start}
.beside,.below{grid-template-rows:auto 1fr}
.beside>.figures{grid-row:1/3}.beside>.numbers{grid-area:1/2}.beside>.method{grid-area:2/2}
.below>.figures{grid-area:1/1}.below>.numbers{grid-area:1/2/3}.below>.method{grid-area:2/1}
.close td,.close tbody th{padding-top:2px;padding-bottom:2px;white-space:nowrap;min-width:0}.close td:last-child{white-space:normal}
sub{font-size:.8em;line-height:0}
.halves.even{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
figure{margin:0 0 16px}
figure text{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
figure svg{display:block;width:100%;height:auto;max-width:420px;overflow:visible}
figure.wide svg{max-width:900px}
figcaption{font-size:12px;line-height:17px;color:var(--soft);margin-top:6px;max-width:75ch}
.paragraph{font-size:13px;line-height:20px;max-width:110ch}
.references{font-size:13px;line-height:19px;columns:2 400px;column-gap:28px}.references li{break-inside:avoid}
.values td,.values tbody th{padding-top:3px;padding-bottom:3px}
.folds{display:flex;flex-wrap:wrap;gap:0 20px}.folds>[open]{flex-basis:100%}
.equation{font-size:13px;line-height:34px;padding-left:12px;border-left:2px solid var(--line)}
.ask{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:6px 20px;align-items:start;padding:8px 0;border-bottom:1px solid var(--line)}
.ask p{margin:0;font-size:13px;line-height:19px}
footer{margin-top:48px;font-size:12px;line-height:17px;color:var(--soft)}
@media screen and (min-width:1100px){
.page{display:grid;grid-template-columns:190px minmax(0,920px);gap:40px;max-width:1200px;padding:28px 24px 48px}
nav{display:block;position:sticky;top:28px;align-self:start;max-height:calc(100vh - 56px);overflow-y:auto;font-size:13px;line-height:20px}
nav ul{list-style:none;margin:0;padding:0}
nav a{display:block;color:var(--soft);text-decoration:none;padding:2px 0 2px 10px;border-left:2px solid var(--line)}
nav a:hover{color:var(--ink)}
nav a[aria-current]{color:var(--ink);border-color:var(--accent)}
nav ul ul a{padding-left:22px;line-height:18px;font-size:12px}}
@media (min-width:821px){.rows .values .under{display:inline;padding-left:8px}}
@media (max-width:820px){.page{padding:18px 14px 56px}.halves,.halves.even,.ask,.cards,.card.wide .case{grid-template-columns:minmax(0,1fr);gap:12px}.rows summary{grid-template-columns:12px auto minmax(0,1fr)}.rows summary>span:nth-child(n+3){grid-column:2/-1}.beside,.below{grid-template-rows:none}.halves>.figures,.halves>.numbers,.halves>.method{grid-area:auto}h2{margin-top:32px}}
@media screen and (max-width:560px){.phone{display:block}.desk{display:none}td,th,tbody th{padding-right:10px}tbody th{min-width:118px}}
@media (pointer:coarse){summary{padding:11px 0}nav a{padding-top:10px;padding-bottom:10px}}
@media print{
@page{size:A4;margin:13mm 14mm}
.card.wide .case{display:block}.cards{display:block;columns:2;column-gap:5mm}.cards .card{margin:0 0 8px}.cards .card.wide{column-span:all}.brief{columns:2;column-gap:5mm}.brief>li{break-inside:auto}details .next{columns:2;column-gap:5mm}ol.next li{margin-bottom:3px}.rows summary{grid-template-columns:auto 26px minmax(0,1fr)}.rows summary::before{display:none}.rows summary>span:nth-child(n+3){grid-column:1/-1}.card.wide .case>ul{margin-bottom:8px}.values .under{display:inline;padding-left:6px}.rows .gist{white-space:normal!important}
html{color-scheme:light}body{font-size:9.5pt;line-height:13pt}
.page{max-width:none;padding:0}
h2,h3,h4{break-after:avoid}
.card,figure,tr,.ask,.gates li,.next li,.against{break-inside:avoid}
.halves{grid-template-columns:76mm minmax(0,1fr);gap:0 5mm}.halves.even{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}td,th,tbody th{padding-right:6px}tbody th{min-width:0}
.box{overflow:visible;margin-bottom:6px;background:none}table,ul.gates,ul.brief,ol.next,.small,.long,.paragraph,.references,details p,details li,.card p,ul.lines,.ask p{font-size:8pt;line-height:10.5pt}td,tbody th{padding-top:2px;padding-bottom:2px}ul.gates li{padding:2px 0}
details table,.values table{font-size:7.5pt;line-height:9.5pt}details td,details tbody th,.values td,.values tbody th{padding-top:1px;padding-bottom:1px}.statements .under{display:inline;padding-left:6px}
summary{padding:0;font-size:8pt;line-height:11pt}figcaption,.note{font-size:7.5pt;line-height:9.5pt}h2{margin:16px 0 6px}.card{padding:8px 12px}.against{margin:4px 0}.against .short{font-size:11pt}.finding{margin-bottom:14px}.equation{line-height:20pt}td .sha{width:64ch;font-size:6pt;line-height:8pt}
a{color:inherit;text-decoration:none}tbody tr:hover>*{background:none}
details::details-content{content-visibility:visible;block-size:auto}}
`;
