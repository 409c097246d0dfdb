using System.Globalization;
using Exosome.Sdk.Instruments;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>What a writer of the instrument's layout puts in comes out again, whatever it is.</summary>
public class RoundTripProperties
{
    [Property(MaxTest = 60)]
    public void NanoSight_files_with_random_content(int seed)
    {
        var random = new Random(seed);
        string[] dilutions = ["Not recorded", "1000", "1", "250.5"];
        var source = new NanoSightText
        {
            IsPadded = random.Next(2) == 0,
            HasAverage = random.Next(2) == 0,
            NewLine = random.Next(2) == 0 ? "\r\n" : "\n",
            Sample = Name(random),
            OtherWeightings = random.Next(2) == 0 ? [] : ["Surface Area", "Volume"],
            Videos = [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => new NanoSightVideo(Name(random) + i.ToString(CultureInfo.InvariantCulture))
            {
                Peak = 40 + (random.NextDouble() * 400),
                Width = 5 + (random.NextDouble() * 30),
                Amount = Math.Pow(10, 6 + (random.NextDouble() * 7)),
                Dilution = dilutions[random.Next(dilutions.Length)],
            })],
        };
        InstrumentFile file = Read.Text(source.ToString());
        Assert.Equal(source.Sample, file.Sample);
        Assert.Equal(source.Videos.Select(video => video.Name), file.Runs.Select(run => run.Name));
        foreach ((NanoSightVideo video, InstrumentRun run) in source.Videos.Zip(file.Runs))
        {
            Assert.Equal(RunStatus.Ok, run.Status);
            Assert.Equal(video.Concentration, run.Concentration!.Value.ParticlesPerMilliliter);
            Assert.Equal(video.D(0.5), run.D50!.Value.Nanometers);
            Assert.Equal(video.Bins, run.Distribution!.Numbers);
            Assert.Equal(double.TryParse(video.Dilution, CultureInfo.InvariantCulture, out double factor) ? factor : null, run.Dilution.KnownFactor?.Value);
        }
    }

    [Property(MaxTest = 60)]
    public void ZetaView_files_with_random_content(int seed)
    {
        var random = new Random(seed);
        double dilution = Math.Round(1 + (random.NextDouble() * 20000), 3);
        var source = new ZetaViewSizeText
        {
            Sample = Name(random),
            ExtraLines = random.Next(0, 120),
            HasLogTable = random.Next(2) == 0,
            NewLine = random.Next(2) == 0 ? "\r\n" : "\n",
            DilutionLine = string.Create(CultureInfo.InvariantCulture, $"Number of Traces:\t{{0}}\t(at 0.1)\tDilution::\t{dilution:F6}"),
            ConcentrationPerTrack = Math.Round(1000 + (random.NextDouble() * 9000)) * 1000,
            Particles = [.. Enumerable.Range(5, random.Next(1, 60)).Select(i => (2.5 + (5.0 * i), random.Next(1, 50)))],
            StatesMedian = random.Next(2) == 0,
        };
        InstrumentRun run = Assert.Single(Read.Bytes(source.ToLatin1()).Runs);
        Assert.Equal(RunStatus.Ok, run.Status);
        Assert.Equal(source.Sample, run.Name);
        Assert.Equal(source.Concentration, run.Concentration!.Value.ParticlesPerMilliliter, 1e-9 * source.Concentration);
        Assert.Equal(dilution, run.Dilution.KnownFactor?.Value);
        Assert.Equal(source.Concentration * dilution, run.DilutionCorrectedConcentration!.Value.ParticlesPerMilliliter, 1e-9 * source.Concentration * dilution);
        Assert.Equal(source.Particles.Sum(particle => particle.Tracks), run.TrackedParticles!.Value.Particles);
    }

    private static string Name(Random random)
    {
        const string letters = "abcXYZ0189_-+ .()µ°";
        string inner = new([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => letters[random.Next(letters.Length)])]);
        return "s" + inner + "e";
    }
}
