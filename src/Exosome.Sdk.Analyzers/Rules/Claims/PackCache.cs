using System.Collections.Immutable;
using Exosome.Sdk.Claims.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>
/// Keeps the engine of the last set of users' packs. A compilation starts at every keystroke; the packs change once a
/// month.
/// </summary>
internal static class PackCache
{
    private static Loaded? last;

    public static Loaded Load(ImmutableArray<AdditionalText> packs, CancellationToken cancellation)
    {
        if (packs.IsEmpty)
        {
            return new Loaded(ImmutableArray<(string, SourceText?)>.Empty, ScreeningEngine.BuiltIn, ImmutableArray<PackProblem>.Empty);
        }

        ImmutableArray<(string Path, SourceText? Text)> texts = packs.Select(p => (p.Path, p.GetText(cancellation))).ToImmutableArray();
        Loaded? known = Volatile.Read(ref last);
        if (known is not null && known.Is(texts))
        {
            return known;
        }

        var problems = new List<PackProblem>();
        ScreeningEngine engine = ScreeningEngine.Create([.. texts.Select(t => new PackSource(t.Path, t.Text?.ToString() ?? ""))], problems);
        var loaded = new Loaded(texts, engine, problems.ToImmutableArray());
        Volatile.Write(ref last, loaded);
        return loaded;
    }

    internal sealed class Loaded
    {
        private readonly ImmutableArray<(string Path, SourceText? Text)> texts;

        public Loaded(ImmutableArray<(string Path, SourceText? Text)> texts, ScreeningEngine engine, ImmutableArray<PackProblem> problems)
        {
            this.texts = texts;
            Engine = engine;
            Problems = problems;
        }

        public ScreeningEngine Engine { get; }

        public ImmutableArray<PackProblem> Problems { get; }

        public bool Is(ImmutableArray<(string Path, SourceText? Text)> others)
        {
            if (others.Length != texts.Length)
            {
                return false;
            }

            for (int i = 0; i < texts.Length; i++)
            {
                if (!string.Equals(texts[i].Path, others[i].Path, StringComparison.Ordinal)
                    || !(ReferenceEquals(texts[i].Text, others[i].Text) || (texts[i].Text is { } text && others[i].Text is { } other && text.ContentEquals(other))))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
