namespace Exosome.Sdk.Instruments.Reports;

/// <summary>
/// The style of the page. Colours are pairs for light and dark, each text pair with a contrast of at least 4.5 : 1 and each
/// line of the plot of at least 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11). No result is told by colour alone. A table that is wider
/// than its box has a shade at the side where more of it is: a background that stays, under one that scrolls with the table
/// and covers it at either end.
/// </summary>
internal static class ReportStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--panel:#f6f8fa;--accent:#0a5cad;--shade:#1b1f2440;
        --good:#116329;--bad:#a40e26;--open:#7a4b00;--s0:#0a5cad;--s1:#b35900;--s2:#1a7f37;--s3:#8250df;--s4:#bf3989;--s5:#57606a}
        @media (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--soft:#9da7b3;--line:#3d444d;--panel:#161b22;--accent:#6cb6ff;--shade:#e6edf34d;
        --good:#57d272;--bad:#ff8a80;--open:#e3b341;--s0:#6cb6ff;--s1:#ffa657;--s2:#57d272;--s3:#c8a5ff;--s4:#ff9bce;--s5:#b1bac4}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        main,header,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:2rem}
        h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;overflow-wrap:anywhere}
        h2{font-size:1.2rem;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
        h3{font-size:1rem;margin:1.5rem 0 .5rem}
        p{margin:.5rem 0;max-width:46rem}
        .lead{color:var(--soft);margin-top:0}
        .decision{margin:1.25rem 0 0;padding:.75rem 1rem;border:1px solid var(--line);border-left:.4rem solid var(--open);background:var(--panel);border-radius:.3rem}
        .decision.pass{border-left-color:var(--good)}
        .decision.fail{border-left-color:var(--bad)}
        .decision strong{display:block;font-size:1.1rem}
        .decision ul{margin:.4rem 0 0;padding-left:1.2rem}
        dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.75rem 1.5rem;margin:.5rem 0}
        dt{color:var(--soft);font-size:.85rem}
        dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
        .scroll{overflow-x:auto;margin:.75rem 0;scrollbar-width:thin;scrollbar-color:var(--soft) transparent;background:linear-gradient(90deg,var(--paper) 50%,transparent) 0 0/2rem 100% no-repeat local,linear-gradient(270deg,var(--paper) 50%,transparent) 100% 0/2rem 100% no-repeat local,linear-gradient(90deg,var(--shade),transparent) 0 0/.9rem 100% no-repeat scroll,linear-gradient(270deg,var(--shade),transparent) 100% 0/.9rem 100% no-repeat scroll}
        table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
        caption{position:sticky;left:0;max-width:calc(100vw - 2.5rem);text-align:left;color:var(--soft);font-size:.88rem;padding-bottom:.35rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
        thead th{color:var(--soft);font-weight:600;font-size:.85rem;vertical-align:bottom}
        tbody th{font-weight:600}
        td.n,th.n{text-align:right}td.n{white-space:nowrap}
        td.day{white-space:nowrap}
        .pass{color:var(--good)}.fail{color:var(--bad)}.open{color:var(--open)}.none{color:var(--soft)}
        td.pass,td.fail,td.open{font-weight:600;white-space:nowrap}
        ol.line{display:flex;flex-wrap:wrap;gap:.35rem;list-style:none;margin:.5rem 0;padding:0}
        ol.line li{background:var(--panel);border:1px solid var(--line);border-radius:.3rem;padding:.15rem .55rem}
        ol.line li+li::before{content:"\2192\00a0";color:var(--soft)}
        figure{margin:1rem 0}
        figcaption{color:var(--soft);font-size:.88rem;max-width:46rem}
        svg{display:block;width:100%;max-width:46rem;height:auto;overflow:visible}
        .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;margin:.5rem 0;padding:0;font-size:.88rem}
        .legend svg{display:inline-block;width:30px;height:10px;margin-right:.4rem}
        svg text{fill:var(--ink);font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        svg .soft{fill:var(--soft)}
        svg .axis{stroke:var(--ink);fill:none}
        svg .grid{stroke:var(--line);fill:none}
        svg .series{fill:none;stroke-width:1.8;stroke-linejoin:round}
        svg .series.w1{stroke-width:3.4}svg .series.w2{stroke-width:1}
        svg .mark{stroke:var(--soft);stroke-dasharray:2 3;fill:none}
        .s0{stroke:var(--s0)}.s1{stroke:var(--s1)}.s2{stroke:var(--s2)}.s3{stroke:var(--s3)}.s4{stroke:var(--s4)}.s5{stroke:var(--s5)}
        .d1{stroke-dasharray:7 3}.d2{stroke-dasharray:2 2}.d3{stroke-dasharray:9 3 2 3}.d4{stroke-dasharray:4 4}.d5{stroke-dasharray:12 4}
        @media (max-width:34rem){td:not([class]),tbody th{min-width:6.5rem}svg text{font-size:19px}svg .series{stroke-width:2.6}}
        .notes{margin:.5rem 0;padding-left:1.2rem;font-size:.92rem}
        a{color:var(--accent)}
        footer{color:var(--soft);font-size:.85rem;padding-top:2rem;padding-bottom:2.5rem}
        @media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--panel:#fff;--accent:#000;--good:#0b4d1e;--bad:#8a0c20;--open:#5c3900;
        --s0:#0a5cad;--s1:#b35900;--s2:#1a7f37;--s3:#8250df;--s4:#bf3989;--s5:#57606a}
        body{font-size:10.5pt}main,header,footer{max-width:none;padding:0}header{padding-top:0}h2,h3,caption{break-after:avoid}h2{margin-top:1.4rem}table{font-size:9pt}
        tr,figure,.decision,dl>div{break-inside:avoid}tbody tr:first-child{break-before:avoid}figure svg{max-width:12.5cm}thead{display:table-header-group}.scroll{overflow:visible;background:none}a{text-decoration:none}@page{margin:16mm}}
        """;
}
