namespace DraftLint.Tests.Planted;

/// <summary>Agreements without a defect of their terms, each with the number of its last point: what a plant is added to.</summary>
internal static class SoundTexts
{
    public static IReadOnlyList<(string Text, int Last)> All { get; } =
    [
        ("""
        # Agreement between Norway and Iceland on the ferry

        Norway and Iceland, hereinafter the "Parties", agree on the following:

        1. "Ferry" means the ship that carries lorries from Bergen to Reykjavik. The Parties own the Ferry in equal parts.

        2. "Harbour Day" means a day on which both harbours are open. The Ferry sails on each Harbour Day.

        3. Each Party shall keep its harbour free of ice. The Parties share the costs in equal parts.

        4. A Ferry Council is established. The Ferry Council consists of two officers of each Party and decides by majority.

        5. The Ferry Council shall report to the Parties each spring. Each Party may ask it for its books.
        """, 5),
        ("""
        # Hosting contract

        This contract is made between Aster Hosting Ltd (the "Supplier") and Oleum Trading GmbH (the "Customer").

        1. "Business Day" means a day on which banks are open in Vienna. "Backup" means a copy of the data that is kept in another town.

        2. The Supplier shall make a Backup each night and shall test each Backup once a month.

        3. The Customer shall pay within ten Business Days. The Supplier shall answer letters by the next Business Day.

        4. The Supplier may hire an engineer for the tests. The Customer may read the results.
        """, 4),
        ("""
        # Plan for the valley

        1. Norway shall withdraw its troops from the line of contact shown on the map in the annex. Iceland shall withdraw its troops on the same day.

        2. "Depot" means a store of ammunition that is listed in the annex. Norway shall close each Depot within ten days. Iceland shall guard no Depot.

        3. "Convoy" means two or more lorries that carry relief goods. Norway and Iceland shall let each Convoy pass.

        4. The OSCE shall count the lorries of each Convoy at the bridge.
        """, 4),
    ];
}
