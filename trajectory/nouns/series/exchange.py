"""The ways in and out of a series: dataframes, IAMC tables and arrays of xarray."""

from typing import TYPE_CHECKING, Any, Self

from trajectory.nouns.series.grids import as_array, from_array
from trajectory.nouns.series.iamc import as_iamc, from_iamc
from trajectory.nouns.series.many import Many
from trajectory.nouns.series.tables import as_frame, fields_of, from_frame

if TYPE_CHECKING:
    import pandas
    import xarray

__all__ = ["Exchanged"]


class Exchanged(Many):
    """What is written can be read again: ``Pathway.from_frame(path.to_frame()) == path``.

    The unit, the label and what else a pathway holds travel in the ``attrs`` of the table, which
    a file of text does not keep; then they are given when it is read.
    """

    def to_frame(self) -> "pandas.DataFrame":
        """Return a dataframe of pandas, one row a year and one column a member.

        Raises
        ------
        ArgumentError
            If there is more than one leading axis.
        MissingExtraError
            If pandas is not installed.

        Examples
        --------
        >>> from trajectory import Series
        >>> Series([2021, 2022], [[1.0, 2.0], [3.0, 4.0]], "t", members=["A", "B"]).to_frame()
        member    A    B
        year
        2021    1.0  3.0
        2022    2.0  4.0
        """
        return as_frame(self)

    @classmethod
    def from_frame(
        cls,
        frame: "pandas.DataFrame | pandas.Series[float]",
        *,
        unit: str | None = None,
        label: str | None = None,
        **fields: Any,
    ) -> Self:
        """Return the series of a dataframe with years as its index.

        Parameters
        ----------
        frame : pandas.DataFrame or pandas.Series
            One row a year (in any order), or with years in a column ``year``; one column is a
            single series, several are its members.
        unit : str, optional
            Of the numbers; needed unless :meth:`to_frame` wrote it.
        label : str, optional
            What the series is; else that which was written, or the name of a single column.
        **fields
            Further fields of the class, such as ``base_year`` and ``base_level``.

        Raises
        ------
        YearError, ArgumentError, UnitError
            If labels are no years, a number is missing, or units differ.
        MissingExtraError
            If pandas is not installed.

        Examples
        --------
        >>> import pandas
        >>> from trajectory import Pathway
        >>> table = pandas.DataFrame({"A": [100.0, 90.0], "B": [50.0, 45.0]}, index=[2021, 2022])
        >>> Pathway.from_frame(table, unit="tCO2e")["B"].base_level
        50.0
        """
        return cls(**fields_of(cls, from_frame(frame), unit, label, fields))

    def to_iamc(
        self,
        *,
        model: str = "trajectory",
        scenario: str | None = None,
        region: str = "unspecified",
        variable: str | None = None,
        members: str = "region",
    ) -> "pandas.DataFrame":
        """Return a dataframe in the wide format of IAMC, one row a member.

        Parameters
        ----------
        model, region : str
            What stands in these columns.
        scenario : str, optional
            The label, if it is not given.
        variable : str, optional
            ``Emissions|Kyoto Gases`` for a mass of CO2e, if it is not given.
        members : str
            The column that names the members: ``model``, ``scenario`` or ``region``.

        Raises
        ------
        ArgumentError
            If there are many without names, or a column would be empty.
        MissingExtraError
            If pandas is not installed.

        References
        ----------
        pyam, "Data model: the IAMC timeseries format",
        https://pyam-iamc.readthedocs.io/en/stable/data.html (the columns of its example).

        Examples
        --------
        >>> from trajectory import Pathway
        >>> Pathway([2021, 2022], [1.0, 2.0], "tCO2e", "a plan").to_iamc().T
                                        0
        model                  trajectory
        scenario                   a plan
        region                unspecified
        variable    Emissions|Kyoto Gases
        unit                        tCO2e
        2021                          1.0
        2022                          2.0
        """
        said = {"model": model, "scenario": scenario, "region": region, "variable": variable}
        return as_iamc(self, said, members)

    @classmethod
    def from_iamc(
        cls,
        frame: "pandas.DataFrame",
        *,
        model: str | None = None,
        scenario: str | None = None,
        region: str | None = None,
        variable: str | None = None,
        members: str | None = None,
        label: str | None = None,
        **fields: Any,
    ) -> Self:
        """Return the series of a table of IAMC, wide or long.

        Parameters
        ----------
        frame : pandas.DataFrame
            Columns model, scenario, region, variable, unit (in any case), and a column a year or
            the two columns year and value.
        model, scenario, region, variable : str, optional
            Which rows are meant, if there are others.
        members : str, optional
            The column that names the members; if not given, that in which the rows differ.
        label : str, optional
            What the series is; else that which was written, the scenario or the variable.
        **fields
            Further fields of the class, such as ``base_year`` and ``base_level``.

        Raises
        ------
        YearError, ArgumentError, UnitError
            If a column is missing, rows differ in more than one way, or a number is missing.
        MissingExtraError
            If pandas is not installed.

        References
        ----------
        As :meth:`to_iamc`.

        Examples
        --------
        >>> from trajectory import Pathway
        >>> path = Pathway([2021, 2022], [1.0, 2.0], "tCO2e", "a plan")
        >>> Pathway.from_iamc(path.to_iamc()) == path
        True
        """
        wanted = {"model": model, "scenario": scenario, "region": region, "variable": variable}
        read = from_iamc(frame, wanted, members)
        return cls(**fields_of(cls, read, None, label, fields))

    def to_xarray(self) -> "xarray.DataArray":
        """Return a DataArray of xarray with the dimensions member, if there are many, and year.

        Raises
        ------
        MissingExtraError
            If xarray is not installed.

        Examples
        --------
        >>> from trajectory import Series
        >>> array = Series([2021, 2022], [1.0, 2.0], "t").to_xarray()
        >>> array.dims, array.attrs["units"], float(array.sel(year=2022))
        (('year',), 't', 2.0)
        """
        array: xarray.DataArray = as_array(self)
        return array

    @classmethod
    def from_xarray(
        cls,
        array: "xarray.DataArray",
        *,
        unit: str | None = None,
        label: str | None = None,
        **fields: Any,
    ) -> Self:
        """Return the series of a DataArray with a coordinate ``year``.

        Parameters
        ----------
        array : xarray.DataArray
            The first other dimension, if there is one, is that of the members.
        unit : str, optional
            Of the numbers; needed unless the attribute ``units`` says it.
        label : str, optional
            What the series is; else ``long_name`` or the name of the array.
        **fields
            Further fields of the class, such as ``base_year`` and ``base_level``.

        Raises
        ------
        YearError, ArgumentError, UnitError
            If there are no years, a number is missing, or units differ.
        MissingExtraError
            If xarray is not installed.

        Examples
        --------
        >>> from trajectory import Pathway
        >>> path = Pathway([2021, 2022], [1.0, 2.0], "tCO2e", "a plan")
        >>> Pathway.from_xarray(path.to_xarray()) == path
        True
        """
        return cls(**fields_of(cls, from_array(array), unit, label, fields))
