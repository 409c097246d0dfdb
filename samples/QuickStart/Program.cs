System.Console.WriteLine("Exosome.Sdk");
